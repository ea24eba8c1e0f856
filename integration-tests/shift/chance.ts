import { numbersFrom } from "../faults/seeded";

/** What happens by chance, the same for the same seed. */
export type Chance = { of(share: number): boolean; upTo(most: number): number; one<T>(all: readonly T[]): T };

export function chanceFrom(seed: number): Chance {
  const next = numbersFrom(seed);
  const below = (n: number) => Math.floor(next() * n);
  return { of: (share) => next() < share, upTo: (most) => 1 + below(most), one: (all) => all[below(all.length)]! };
}
