import { numbersFrom } from "../integration-tests/faults/seeded";
import type { Pair } from "./stores";

/** Ratio of a quantile with the plugin to the same without, and between what it lies in 95 of 100 resamplings. */
export type Ratio = { ratio: number; low: number; high: number };

const RESAMPLINGS = 2000;

/** The value below which the share `q` of the samples lies. */
export function quantile(samples: number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}

/** Bootstrap over rounds: what was measured together is drawn together. `samples` are lists of equal length, one entry a round. */
export function ratioOf(samples: Pair<number[][]>, q: number): Ratio {
  const rounds = samples.bare.length;
  const of = (picked: number[]) => {
    const at = (side: number[][]) => quantile(picked.flatMap((round) => side[round]!), q);
    return at(samples.doorstep) / at(samples.bare);
  };
  const next = numbersFrom(1);
  const drawn = Array.from({ length: RESAMPLINGS }, () => of(Array.from({ length: rounds }, () => Math.floor(next() * rounds))));
  return { ratio: of(samples.bare.map((_, round) => round)), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}
