import type { MedusaContainer } from "@medusajs/framework/types";
import type { ProviderEvent } from "../../modules/payment-capture/payment-events";
import { clock } from "../../shared/clock";
import { paymentSourceOf } from "./payment-source";
import { paymentCaptureOf } from "./room";

/** Of Stripe's objects, where the intent's id stands that they belong to. */
const INTENT_OF: Record<string, (object: Record<string, unknown>) => unknown> = {
  payment_intent: ({ id }) => id,
  charge: ({ payment_intent }) => payment_intent,
  refund: ({ payment_intent }) => payment_intent,
  dispute: ({ payment_intent }) => payment_intent,
};

/**
 * Reads a kept event: whatever it says of a payment, the payment's ledgers are compared once core has had its time with it, so
 * that the order in which events come, and how often, changes nothing.
 */
export async function readPaymentEvent(container: MedusaContainer, eventId: string): Promise<void> {
  const room = paymentCaptureOf(container);
  const event = await room.unreadEvent(eventId);
  if (!event) return;
  const sessionId = await sessionOf(container, event);
  const dueAt = new Date(clock.now().getTime() + room.options.capture.reconcileAfterSeconds * 1000);
  await room.finishEvent(eventId, sessionId ? `about payment session ${sessionId}` : "about no payment of this store", sessionId ? { sessionId, dueAt } : null);
}

/** Written on the intent and what Stripe makes of it; of what it is not written on, Stripe is asked. */
async function sessionOf(container: MedusaContainer, { provider_id, object }: ProviderEvent): Promise<string | undefined> {
  const intent = INTENT_OF[String(object["object"])]?.(object);
  const written = (object["metadata"] as Record<string, unknown> | null | undefined)?.["session_id"];
  if (typeof intent !== "string" || typeof written === "string") return written as string | undefined;
  return paymentSourceOf(container, provider_id)?.sessionOf(intent);
}
