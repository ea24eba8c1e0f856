/**
 * A quantity of goods, exact to a millionth: 1.5 m of ribbon is 1_500_000n. Stock is counted in these,
 * because a float would make three tenths of something that is not there.
 */
export type Quantity = bigint;

const SCALE = 6;
const ONE = 10n ** BigInt(SCALE);

/** Reads a plain decimal number or text; digits past the sixth place are cut off. @throws RangeError on anything else */
export function quantity(value: number | string): Quantity {
  const text = typeof value === "number" ? plain(value) : value.trim();
  const parts = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!parts) throw new RangeError(`"${value}" is not a quantity`);
  const units = BigInt(parts[2]!) * ONE + BigInt((parts[3] ?? "").slice(0, SCALE).padEnd(SCALE, "0"));
  return parts[1] ? -units : units;
}

/** Numbers below 1e-6 and above 1e21 print with an exponent otherwise. */
const plain = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(SCALE));

/** A quantity as decimal text without needless zeros, as Medusa's `raw_…` columns hold it. */
export function decimal(of: Quantity): string {
  const digits = (of < 0n ? -of : of).toString().padStart(SCALE + 1, "0");
  const fraction = digits.slice(-SCALE).replace(/0+$/, "");
  return `${of < 0n ? "-" : ""}${digits.slice(0, -SCALE)}${fraction && `.${fraction}`}`;
}

/** How much of an inventory item `count` variants need, at `each` apiece. */
export const times = (count: Quantity, each: Quantity): Quantity => (count * each) / ONE;

/** How many variants `stock` makes at `each` apiece; whole ones where `whole` is asked. */
export function dividedBy(stock: Quantity, each: Quantity, whole: boolean): Quantity {
  const made = (stock * ONE) / each;
  return whole ? made - (made % ONE) : made;
}

export const isWhole = (of: Quantity): boolean => of % ONE === 0n;
export const least = (a: Quantity, b: Quantity): Quantity => (a < b ? a : b);
export const atLeastNone = (of: Quantity): Quantity => (of > 0n ? of : 0n);
