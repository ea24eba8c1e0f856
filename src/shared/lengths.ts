const MM = { mm: 1, cm: 10, in: 25.4 };
/** In which a merchant may keep what core calls length, width and height. */
export const LENGTH_UNITS = ["mm", "cm", "in"] as const satisfies readonly (keyof typeof MM)[];
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** A side in whole millimetres: no carton is too small for what it was reckoned for. */
export const millimetres = (side: number, unit: LengthUnit): number => Math.ceil(side * MM[unit]);
