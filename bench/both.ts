import { KINDS, type Kind, type Pair } from "./stores";

/** A B, then B A: what drifts over the run weighs on both alike. */
export const orderOf = (round: number): readonly Kind[] => (round % 2 === 0 ? KINDS : [...KINDS].reverse());

/** Does the same for both sides, one after the other. */
export async function forBoth<T>(make: (kind: Kind) => Promise<T>, round = 0): Promise<Pair<T>> {
  const pair = {} as Pair<T>;
  for (const kind of orderOf(round)) pair[kind] = await make(kind);
  return pair;
}

export const pause = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));
