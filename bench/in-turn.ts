import { KINDS, type Kind, type Pair } from "./stores";

/** Does the same for each side, one after the other: A B C, in the next round C B A, so that what drifts over the run weighs on all alike. */
export async function inTurn<Side extends string, T>(
  sides: readonly Side[], make: (side: Side) => Promise<T>, round = 0
): Promise<Record<Side, T>> {
  const made = {} as Record<Side, T>;
  for (const side of round % 2 === 0 ? sides : [...sides].reverse()) made[side] = await make(side);
  return made;
}

export const forBoth = <T>(make: (kind: Kind) => Promise<T>, round = 0): Promise<Pair<T>> => inTurn(KINDS, make, round);

/** What each side measured, one list a round; the first `warmUp` rounds do not count. */
export async function measureInTurn<Side extends string>(
  sides: readonly Side[], measure: (side: Side) => Promise<number>, { rounds, warmUp }: { rounds: number; warmUp: number }
): Promise<Record<Side, number[][]>> {
  const samples = Object.fromEntries(sides.map((side) => [side, [] as number[][]])) as Record<Side, number[][]>;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const measured = await inTurn(sides, measure, round);
    if (round >= warmUp) for (const side of sides) samples[side].push([measured[side]]);
  }
  return samples;
}

export const pause = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));
