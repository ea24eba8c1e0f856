import type { MedusaContainer } from "@medusajs/framework/types";
import { paymentCaptureOf } from "../room";

/** What is told of a plan that was paused or resumed. */
export type PausedPlan = { order_id: string; state: string; paused_at: Date | null };

/** Has an order's payment captured by hand only, or by its plan again. @throws MedusaError 404, 409 */
export async function pauseCaptures(container: MedusaContainer, orderId: string, paused: boolean): Promise<PausedPlan> {
  const room = paymentCaptureOf(container);
  await room.pausePlan(orderId, paused);
  const [plan] = await room.listCapturePlans({ order_id: orderId }, { select: ["order_id", "state", "paused_at"] });
  return { order_id: orderId, state: plan!.state, paused_at: plan!.paused_at };
}
