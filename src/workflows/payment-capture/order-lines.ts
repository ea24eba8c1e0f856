import type { OrderLine } from "../../modules/payment-capture/rules/shipped-share";
import { scaled } from "../../modules/payment-capture/rules/minor-units";
import { MathBN } from "@medusajs/framework/utils";
import type { FollowedOrder } from "../order-journey/followed-order";

/** Finer than any currency, so that the lines' shares are those of the exact totals. */
const DECIMALS = 6;
type Line = { id: string; quantity: number; total?: unknown; raw_total?: { value: string }; requires_shipping?: boolean };

/** The order's lines as the capture rules see them: their totals include tax and discount. */
export const orderLines = (order: FollowedOrder): OrderLine[] =>
  (order.items as unknown as Line[]).map((line) => ({
    id: line.id,
    quantity: Number(line.quantity),
    weight: scaled(MathBN.convert((line.raw_total?.value ?? line.total ?? 0) as number).toFixed(), DECIMALS),
    requiresShipping: line.requires_shipping !== false,
  }));
