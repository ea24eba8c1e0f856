import { MathBN } from "@medusajs/framework/utils";

type Exact = ReturnType<typeof MathBN.convert>;

/** The exact value of an amount of core's, which tells it as a number and, beside it, raw. */
export function exact(row: object, field = "amount"): Exact {
  const values = row as Record<string, unknown>;
  const raw = values[`raw_${field}`] as { value: string } | undefined;
  return MathBN.convert(raw?.value ?? (values[field] as number | undefined) ?? 0);
}
