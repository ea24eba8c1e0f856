/** A scale, tape and paper: so much may a parcel weigh more or less than its parts, in grams, besides a share of it. */
export type WeightTolerance = { grams: number; percent: number };

/** Whether a parcel weighs what it should; also where its weight is not known. */
export const weighsRight = (grams: number, expected: number | null, { grams: fixed, percent }: WeightTolerance): boolean =>
  expected === null || Math.abs(grams - expected) <= fixed + (expected * percent) / 100;
