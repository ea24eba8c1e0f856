import { MathBN } from "@medusajs/framework/utils";
import { fromMinor, toCharged, toMinor } from "../../modules/payment-capture/rules/minor-units";

type Exact = ReturnType<typeof MathBN.convert>;

/** The exact value of an amount of core's, which tells it as a number and, beside it, raw. */
export function exact(row: object, field = "amount"): Exact {
  const values = row as Record<string, unknown>;
  const raw = values[`raw_${field}`] as { value: string } | undefined;
  return MathBN.convert(raw?.value ?? (values[field] as number | undefined) ?? 0);
}

/** The exact sum of such amounts. */
export const sumOf = (rows: readonly object[]): Exact => rows.reduce((sum: Exact, row) => MathBN.add(sum, exact(row)), MathBN.convert(0));

/** The sum of such amounts as they are charged, each rounded, in the currency's smallest unit. */
export const chargedIn = (rows: readonly object[], currency: string): bigint =>
  rows.reduce((sum: bigint, row) => sum + toCharged(exact(row).toFixed(), currency), 0n);

/** Such an amount as a text with the currency's own decimals ("19.90"). */
export const decimalOf = (row: object, field: string, currency: string): string => fromMinor(toMinor(exact(row, field).toFixed(), currency), currency);
