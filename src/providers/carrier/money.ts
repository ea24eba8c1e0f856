import { CarrierError } from "./adapters/carrier-error";
import type { Money } from "./adapters/types";

/** How many decimals a currency has: 2 for most, 0 for the yen. */
export function decimals(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency: currency.toUpperCase() }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "5.93" of a currency in its smallest unit: 593; digits beyond are rounded, halves up. Never by way of a float. */
export function toSmallestUnit(amount: string, currency: string): number {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!match) throw new CarrierError("rejected", `The carrier gave "${amount}", which is no amount of money.`);
  const places = decimals(currency);
  const fraction = (match[2] ?? "").padEnd(places + 1, "0");
  return Number(`${match[1]}${fraction.slice(0, places)}`) + (Number(fraction[places]) >= 5 ? 1 : 0);
}

/** 593 cents as "5.93". */
export function fromSmallestUnit({ amount, currency_code }: Money): string {
  const places = decimals(currency_code);
  const digits = String(amount).padStart(places + 1, "0");
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
}
