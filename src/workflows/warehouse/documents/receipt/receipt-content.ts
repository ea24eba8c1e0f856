import { MathBN } from "@medusajs/framework/utils";
import type { BigNumberInput } from "@medusajs/framework/types";
import type { OrderAddress } from "../../../carrier/addresses";

/** Amounts are in the currency's main unit, in its decimals: what stands on a receipt adds up as it stands there. */
export type ReceiptSums = {
  subtotal: string; shipping: string; discount: string; credit: string; total: string;
  /** Taxes that come on top, by their rate in percent; and those that the prices include. */
  taxes: ReceiptTax[]; included: ReceiptTax[];
};
export type ReceiptTax = { name: string | null; rate: string | null; amount: string };
export type ReceiptLine = { title: string; sku: string | null; quantity: number; each: string; sum: string };
export type ReceiptContent = {
  order_number: string; placed_at: string; cancelled_at: string | null; currency_code: string;
  seller: { name: string; address: string[]; tax_id: string | null };
  bill_to: OrderAddress | null; ship_to: OrderAddress | null; email: string | null;
  lines: ReceiptLine[];
  sums: ReceiptSums;
  /** What was charged and given back so far; `left`: what is still to be charged. */
  paid: string; refunded: string; left: string;
};

/** A part of what is paid for, an item or its shipping: `amount` as its price says, before discounts. */
export type Priced = { amount: BigNumberInput; tax: BigNumberInput; is_tax_inclusive: boolean; tax_lines: { rate: number; description?: string | null; code?: string | null; total?: BigNumberInput | null }[] };

const ZERO = MathBN.convert(0);
const add = (amounts: readonly BigNumberInput[]) => amounts.reduce<ReturnType<typeof MathBN.convert>>((sum, amount) => MathBN.add(sum, amount), ZERO);

/**
 * What an order comes to. Each amount is rounded by itself, as it is shown; the discount is what is left between them and the total,
 * so that not a cent is missing. `credit`: gift cards and store credit.
 */
export function receiptSums({ items, shipping, credit, total }: { items: readonly Priced[]; shipping: readonly Priced[]; credit: BigNumberInput; total: BigNumberInput }, places: number): ReceiptSums {
  const shown = (amount: BigNumberInput): string => MathBN.convert(amount).toFixed(places);
  const [subtotal, carriage] = [add(items.map(({ amount }) => shown(amount))), add(shipping.map(({ amount }) => shown(amount)))];
  const all = [...items, ...shipping];
  const taxes = taxesOf(all.filter((part) => !part.is_tax_inclusive), shown);
  const discount = MathBN.sub(add([subtotal, carriage, ...taxes.map(({ amount }) => amount)]), shown(credit), shown(total));
  return {
    subtotal: shown(subtotal), shipping: shown(carriage), discount: shown(discount), credit: shown(credit), total: shown(total),
    taxes, included: taxesOf(all.filter((part) => part.is_tax_inclusive), shown),
  };
}

/** By rate, the highest first. What no tax line explains stands without one. */
function taxesOf(parts: readonly Priced[], shown: (amount: BigNumberInput) => string): ReceiptTax[] {
  const groups = new Map<string, { name: string | null; rate: number | null; amounts: BigNumberInput[] }>();
  const put = (name: string | null, rate: number | null, amount: BigNumberInput): void => {
    const key = `${rate} ${name}`;
    groups.set(key, { name, rate, amounts: [...(groups.get(key)?.amounts ?? []), amount] });
  };
  for (const { tax, tax_lines } of parts) {
    const told = tax_lines.filter((line) => line.total !== undefined && line.total !== null);
    if (told.length === tax_lines.length && told.length) for (const line of told) put(line.description || line.code || null, Number(line.rate), line.total!);
    else put(null, null, tax);
  }
  return [...groups.values()]
    .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
    .map(({ name, rate, amounts }) => ({ name, rate: rate === null ? null : String(rate), amount: shown(add(amounts)) }))
    .filter(({ amount }) => Number(amount) !== 0);
}
