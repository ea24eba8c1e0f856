import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { Conflict } from "../../shared/errors";
import { mustNotBeChanging } from "../carrier/must-not-be-changing";
import { doOnce, type RequestRow } from "./do-once";
import { orderToChange } from "./order-to-change";

const over = (): Conflict => new Conflict("This order cannot be cancelled here any more. Please write to us", "cancel_over");

/**
 * Cancels an order within its edit window, once, however often it is asked for: what is held of its payment is let go, what was
 * captured refunded, and its stock free. Ends by itself after a crash.
 * @throws 404; 409 `cancel_over`, `order_changing`
 */
export const cancelByShopper = (container: MedusaContainer, orderId: string): Promise<void> =>
  // One cancellation an order.
  doOnce(container, { order_id: orderId, kind: "cancellation", key: "once" }, (row) => cancelAsked(container, row));

/** @throws 409 where it is not possible (any more) */
export async function cancelAsked(container: MedusaContainer, { order_id, asked_at }: RequestRow): Promise<void> {
  const { order, actions } = await orderToChange(container, order_id, new Date(asked_at));
  if (order.canceled_at) return;
  if (!actions.cancel_until) throw over();
  await mustNotBeChanging(container, [order_id]);
  try {
    await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: "shopper" } });
  } catch (error) {
    // Core's own word: something of it has left meanwhile.
    if ((error as { type?: string }).type === MedusaError.Types.NOT_ALLOWED) throw over();
    throw error;
  }
}
