import type { MedusaContainer } from "@medusajs/framework/types";
import { isDisputeSource } from "../../../shared/dispute";
import { orderOfSession } from "../reconciliation/ledgers-of";
import { paymentSourceOf } from "../payment-source";
import { paymentCaptureOf } from "../room";

/** Stripe's objects that are, or become, disputes. */
const DISPUTES = new Set<unknown>(["dispute", "radar.early_fraud_warning"]);
export const isAboutDispute = ({ object }: { object: Record<string, unknown> }): boolean => DISPUTES.has(object["object"]);

/** Whatever happened to a dispute, it is kept as its provider tells it now. @throws Error when it does not answer, to be tried again */
export async function readDispute(container: MedusaContainer, providerId: string, reference: string, sessionId: string): Promise<void> {
  const source = paymentSourceOf(container, providerId);
  if (!isDisputeSource(source)) return;
  const room = paymentCaptureOf(container);
  const asked = await room.disputeRevision(providerId, reference);
  const dispute = await source.disputeOf(reference);
  const order_id = (await orderOfSession(container, sessionId)) ?? null;
  await room.keepDispute({ provider_id: providerId, payment_session_id: sessionId, order_id, dispute }, asked);
}
