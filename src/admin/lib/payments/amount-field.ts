import { decimalsOf, fromMinor, toMinor } from "../../../modules/payment-capture/rules/minor-units";

/** An amount as the field shows it: with the reader's own decimal sign. */
export function asTypedAmount(amount: string, locale: string): string {
  const sign = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === "decimal");
  return amount.replace(".", sign?.value ?? ".");
}

/** What was typed as an amount of the currency ("12,5" too); null where it is none, or more or less than can be captured. */
export function amountIn(typed: string, left: string, currency: string): string | null {
  const [, whole, fraction = ""] = /^(\d{1,15})(?:[.,](\d*))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || fraction.length > decimalsOf(currency)) return null;
  const amount = toMinor(`${whole}.${fraction}`, currency);
  return amount > 0n && amount <= toMinor(left, currency) ? fromMinor(amount, currency) : null;
}
