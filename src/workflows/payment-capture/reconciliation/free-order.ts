import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { clock } from "../../../shared/clock";
import { paymentCaptureOf } from "../room";

/**
 * Core credits a refund by an order change of its own, which it opens and confirms in one go. A store that dies between leaves
 * it open, and core then refuses every other change of the order, its cancelation too: it is dropped once nobody can be at it.
 * What it was to credit is credited when the refund is counted.
 */
export async function freeOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const open = await orders.listOrderChanges({ order_id: orderId, status: ["pending", "requested"] });
  const young = new Date(clock.now().getTime() - paymentCaptureOf(container).options.capture.reconcileAfterSeconds * 1000);
  const left = open.filter(({ change_type, created_at }) => String(change_type) === "credit_line" && new Date(created_at) < young);
  if (left.length) await orders.deleteOrderChanges(left.map(({ id }) => id));
}
