import { decimalsOf, fromMinor, toMinor } from "../../modules/payment-capture/rules/minor-units";

/** An amount in the currency's smallest unit, see `money`. */
export const minorMoney = (amount: number | null, currency: string | null, locale: string): string | undefined =>
  amount !== null && currency ? money(fromMinor(BigInt(amount), currency), currency, locale) : undefined;

/**
 * An amount in the currency's main unit, written for a reader with the currency's own number of decimals
 * (¥ none, € two, KWD three). Undefined when there is no amount or no currency.
 */
export function money(amount: unknown, currency: unknown, locale: string): string | undefined {
  if (typeof currency !== "string" || !/^[a-z]{3}$/i.test(currency)) return undefined;
  if (typeof amount !== "number" && typeof amount !== "string") return undefined;
  // A decimal string is formatted digit by digit, so that no amount passes through a float on its way.
  const decimal = String(amount) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() }).format(decimal);
}

/** What was typed as an amount of the currency ("12,5" too), in its smallest unit; undefined where it is none. */
export function minorIn(typed: string, currency: string | undefined): number | undefined {
  const [, whole, fraction = ""] = /^(\d{1,9})(?:[.,](\d*))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || !currency || fraction.length > decimalsOf(currency)) return undefined;
  return Number(toMinor(`${whole}.${fraction}`, currency));
}
