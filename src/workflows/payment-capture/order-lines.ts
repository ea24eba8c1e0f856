import type { OrderLine } from "../../modules/payment-capture/rules/shipped-share";
import { scaled } from "../../modules/payment-capture/rules/minor-units";
import type { FollowedOrder } from "../order-journey/followed-order";
import { exact } from "./exact";

/** Finer than any currency, so that the lines' shares are those of the exact totals. */
const DECIMALS = 6;
type Line = { id: string; quantity: number; requires_shipping?: boolean };

/** The order's lines as the capture rules see them: their totals include tax and discount. */
export const orderLines = (order: FollowedOrder): OrderLine[] =>
  (order.items as unknown as Line[]).map((line) => ({
    id: line.id,
    quantity: Number(line.quantity),
    weight: scaled(exact(line, "total").toFixed(), DECIMALS),
    requiresShipping: line.requires_shipping !== false,
  }));
