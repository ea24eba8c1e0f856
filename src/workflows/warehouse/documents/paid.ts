import { BigNumber, MathBN } from "@medusajs/framework/utils";
import { decimals } from "../../../providers/carrier/money";
import type { PaperItem } from "./load-work";

type Sums = Pick<PaperItem, "quantity" | "total" | "tax_total">;
const whole = (amount: unknown) => MathBN.convert((amount ?? 0) as number);
const exact = (amount: ReturnType<typeof whole>, places: number): string => amount.toFixed(places);

/** What one piece of an order line came to after discounts, with taxes, in the currency's main unit and its decimals. */
export function paidPerPiece(item: Sums, currency: string): string | null {
  const quantity = new BigNumber(item.quantity as number).numeric;
  return quantity ? exact(MathBN.div(whole(item.total), quantity), decimals(currency)) : null;
}

/** What so many pieces of a line are worth to customs: as paid, without taxes. The whole line's pieces come to the whole line's worth. */
export function worthOf(item: Sums, pieces: number, currency: string): { each: string; sum: string } {
  const quantity = new BigNumber(item.quantity as number).numeric || 1;
  const net = MathBN.sub(whole(item.total), whole(item.tax_total));
  const places = decimals(currency);
  return { each: exact(MathBN.div(net, quantity), places), sum: exact(MathBN.div(MathBN.mult(net, pieces), quantity), places) };
}
