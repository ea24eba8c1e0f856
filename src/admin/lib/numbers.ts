/** A number of units, kilometres or orders, as the reader writes numbers. */
export const number = (value: number, locale: string): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);

/** What was typed into a field of a number; null where nothing was. */
export const typedNumber = (text: string): number | null => (text.trim() === "" ? null : Number(text));

/** A number as a field shows it. */
export const asTyped = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
