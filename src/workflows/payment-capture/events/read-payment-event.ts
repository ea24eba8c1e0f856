import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ProviderEvent } from "../../../modules/payment-capture/payment-events";
import type { ReviewReason } from "../../../modules/payment-capture/rules/review/reasons";
import { clock } from "../../../shared/clock";
import type { Work } from "../../../shared/work/enqueue";
import { wakeOrder } from "../../order-journey/wake-order";
import { isUnclaimed } from "../reconciliation/claim-payment";
import { approvedByProvider } from "../reviews/decide-review";
import { isAboutDispute, readDispute } from "../disputes/read-dispute";
import { orderOfSession } from "../reconciliation/ledgers-of";
import { paymentSourceOf } from "../payment-source";
import { providerKey } from "../provider-key";
import { paymentCaptureOf } from "../room";

/** Of Stripe's objects, where the intent's id stands that they belong to. */
const INTENT_OF: Record<string, (object: Record<string, unknown>) => unknown> = {
  payment_intent: ({ id }) => id,
  charge: ({ payment_intent }) => payment_intent,
  refund: ({ payment_intent }) => payment_intent,
  dispute: ({ payment_intent }) => payment_intent,
  review: ({ payment_intent }) => payment_intent,
  "radar.early_fraud_warning": ({ payment_intent }) => payment_intent,
};

/**
 * Reads a kept event: whatever it says of a payment, the payment's ledgers are compared once core has had its time with it, so
 * that the order in which events come, and how often, changes nothing.
 */
export async function readPaymentEvent(container: MedusaContainer, eventId: string): Promise<void> {
  const room = paymentCaptureOf(container);
  const event = await room.unreadEvent(eventId);
  if (!event) return;
  if (event.object["object"] === "payout") return readPayoutEvent(container, eventId, event);
  const sessionId = await sessionOf(container, event);
  if (sessionId) await Promise.all([hear(container, sessionId, event), wakeForRequest(container, sessionId)]);
  if (sessionId && isAboutDispute(event)) await readDispute(container, event.provider_id, String(event.object["id"]), sessionId);
  const dueAt = new Date(clock.now().getTime() + room.options.capture.reconcileAfterSeconds * 1000);
  const next: Work[] = sessionId ? [{ work: "reconcile-payment", key: sessionId, dueAt }] : [];
  if (sessionId && (await isUnclaimed(container, sessionId, event))) next.push({ work: "claim-payment", key: providerKey(event.provider_id, String(event.object["id"])), dueAt });
  await room.finishEvent(eventId, sessionId ? `about payment session ${sessionId}` : "about no payment of this store", next);
}

/** Whatever happened to a payout, it is fetched as it is now. */
async function readPayoutEvent(container: MedusaContainer, eventId: string, { provider_id, object }: ProviderEvent): Promise<void> {
  const reference = String(object["id"]);
  await paymentCaptureOf(container).finishEvent(eventId, `about payout ${reference}`, [{ work: "fetch-payout", key: providerKey(provider_id, reference) }]);
}

/** The shopper may have paid what was asked of them. */
async function wakeForRequest(container: MedusaContainer, sessionId: string): Promise<void> {
  const [session] = await container.resolve(Modules.PAYMENT).listPaymentSessions({ id: sessionId }, { select: ["payment_collection_id"] });
  if (!session) return;
  const [request] = await paymentCaptureOf(container).listPaymentRequests({ state: "asking", payment_collection_id: session.payment_collection_id }, { select: ["order_id"], take: 1 });
  if (request) await wakeOrder(container, request.order_id);
}

/** What of Stripe's makes a payment suspicious after it was made. */
const SUSPICIONS: Record<string, ReviewReason> = {
  "review.opened": "provider_review", "radar.early_fraud_warning.created": "early_fraud_warning", "charge.dispute.created": "disputed",
};

/** What the event says of trust in the payment: goods that are still here stay until a person has looked. */
async function hear(container: MedusaContainer, sessionId: string, { type, object }: ProviderEvent): Promise<void> {
  const reason = SUSPICIONS[type];
  const isApproval = type === "review.closed" && object["reason"] === "approved";
  const orderId = reason || isApproval ? await orderOfSession(container, sessionId) : undefined;
  if (!orderId) return;
  if (reason) await paymentCaptureOf(container).suspect(orderId, reason);
  else await approvedByProvider(container, orderId);
}

/** Written on the intent and what Stripe makes of it; of what it is not written on, Stripe is asked. */
async function sessionOf(container: MedusaContainer, { provider_id, object }: ProviderEvent): Promise<string | undefined> {
  const intent = INTENT_OF[String(object["object"])]?.(object);
  const written = (object["metadata"] as Record<string, unknown> | null | undefined)?.["session_id"];
  if (typeof intent !== "string" || typeof written === "string") return written as string | undefined;
  return paymentSourceOf(container, provider_id)?.sessionOf(intent);
}
