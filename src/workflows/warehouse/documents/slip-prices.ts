import { MathBN } from "@medusajs/framework/utils";
import { decimals } from "../../../providers/carrier/money";
import type { SlipContent, SlipLine } from "./slip-content";

/** Whether a slip names prices: as the merchant wants it, and never to who is given a gift. */
export const pricesFor = (slip: Pick<SlipContent, "wishes">, wanted: boolean): boolean => wanted && !slip.wishes.gift_receipt;

/** What the lines come to, in the currency's main unit; null where one has no price of its own. */
export function sumOf(lines: readonly SlipLine[], currency: string): string | null {
  if (lines.some((line) => line.paid === null)) return null;
  return lines.reduce((sum, line) => MathBN.add(sum, MathBN.mult(line.paid!, line.quantity)), MathBN.convert(0)).toFixed(decimals(currency));
}
