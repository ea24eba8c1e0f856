/** Of each unit in which a merchant may keep what core calls length, width and height: how many millimetres it has. */
export const MM = { mm: 1, cm: 10, in: 25.4 };
export const LENGTH_UNITS = ["mm", "cm", "in"] as const satisfies readonly (keyof typeof MM)[];
export type LengthUnit = (typeof LENGTH_UNITS)[number];
