/** How many decimals a currency has: 0 (JPY), 2 (EUR) or 3 (KWD), by ISO 4217 as the runtime's Intl knows it. */
export function decimalsOf(currencyCode: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currencyCode.toUpperCase() });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * The smallest step a card network charges, in the smallest unit. Currencies of three decimals are charged
 * in steps of ten: https://docs.stripe.com/currencies#three-decimal
 */
export const chargeStep = (currencyCode: string): bigint => (decimalsOf(currencyCode) === 3 ? 10n : 1n);

/** A decimal text such as "12.345" as an integer of `decimals` places, rounded half up. */
export function scaled(amount: string, decimals: number): bigint {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(amount.trim());
  if (!match || !/\d/.test(amount)) throw new Error(`"${amount}" is not a decimal amount`);
  const [, sign, whole = "", fraction = ""] = match;
  const kept = BigInt(`${whole || "0"}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  const rounded = (fraction[decimals] ?? "0") >= "5" ? kept + 1n : kept;
  return sign ? -rounded : rounded;
}

/** An amount as Medusa tells it ("19.99") in the currency's smallest unit (1999n). */
export const toMinor = (amount: string, currencyCode: string): bigint => scaled(amount, decimalsOf(currencyCode));

/** The same as a card is charged for it: rounded half up to the charge's step ("12.345" KWD is 12350n). */
export const toCharged = (amount: string, currencyCode: string): bigint =>
  chargeStep(currencyCode) === 10n ? scaled(amount, decimalsOf(currencyCode) - 1) * 10n : toMinor(amount, currencyCode);

/** The smallest unit (1999n) as Medusa tells it ("19.99"). */
export function fromMinor(minor: bigint, currencyCode: string): string {
  const decimals = decimalsOf(currencyCode);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, "0");
  const sign = minor < 0n ? "-" : "";
  return decimals ? `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : `${sign}${digits}`;
}
