import { numbersFrom } from "../integration-tests/faults/seeded";

/** What was measured, and what it is measured against: lists of equal length, one entry a round. */
export type Samples = { against: number[][]; doorstep: number[][] };
/** Ratio of a quantile to the one it is measured against, and between what it lies in 95 of 100 resamplings. */
export type Ratio = { ratio: number; low: number; high: number };

const RESAMPLINGS = 2000;

/** The value below which the share `q` of the samples lies. */
export function quantile(samples: number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}

/** Bootstrap over rounds: what was measured together is drawn together. */
export function ratioOf({ against, doorstep }: Samples, q: number): Ratio {
  const rounds = against.length;
  const of = (picked: number[]) => {
    const at = (side: number[][]) => quantile(picked.flatMap((round) => side[round]!), q);
    return at(doorstep) / at(against);
  };
  const next = numbersFrom(1);
  const drawn = Array.from({ length: RESAMPLINGS }, () => of(Array.from({ length: rounds }, () => Math.floor(next() * rounds))));
  return { ratio: of(against.map((_, round) => round)), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}
