import type Stripe from "stripe";
import type { ProviderWebhookPayload, WebhookActionResult } from "@medusajs/framework/types";
import { MedusaError, PaymentActions } from "@medusajs/framework/utils";
import { hasOurCapture } from "./capture-amount";
import { fromSmallestUnit } from "./money";

type Amount = (intent: Stripe.PaymentIntent) => number;
const whole: Amount = (intent) => intent.amount;

/** What each of Stripe's events asks Medusa to do, and which amount it speaks of. */
const ACTIONS: Record<string, { action: PaymentActions; amount: Amount }> = {
  "payment_intent.created": { action: PaymentActions.PENDING, amount: whole },
  "payment_intent.processing": { action: PaymentActions.PENDING, amount: whole },
  "payment_intent.requires_action": { action: PaymentActions.REQUIRES_MORE, amount: whole },
  "payment_intent.partially_funded": { action: PaymentActions.REQUIRES_MORE, amount: whole },
  "payment_intent.amount_capturable_updated": { action: PaymentActions.AUTHORIZED, amount: (intent) => intent.amount_capturable },
  "payment_intent.succeeded": { action: PaymentActions.SUCCESSFUL, amount: (intent) => intent.amount_received },
  "payment_intent.payment_failed": { action: PaymentActions.FAILED, amount: whole },
  "payment_intent.canceled": { action: PaymentActions.CANCELED, amount: whole },
};

const NOT_SUPPORTED: WebhookActionResult = { action: PaymentActions.NOT_SUPPORTED };

/** The event, once its signature over the raw body holds. @throws MedusaError UNAUTHORIZED when it does not */
export function verifiedEvent(stripe: Stripe, payload: ProviderWebhookPayload["payload"], secret: string): Stripe.Event {
  const signature = payload.headers["stripe-signature"];
  try {
    return stripe.webhooks.constructEvent(payload.rawData, String(signature), secret);
  } catch {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "The webhook's signature is not Stripe's: check the option `webhookSecret`.");
  }
}

/** What Medusa is to do about an event. Intents of other systems on the same account carry no session id and are left alone. */
export function webhookActionOf(event: Stripe.Event): WebhookActionResult {
  const row = ACTIONS[event.type];
  const intent = event.data.object as Stripe.PaymentIntent;
  const session_id = row && intent.metadata["session_id"];
  // Medusa would take Stripe's echo of a part that we captured for another capture: whoever captured records it.
  if (!row || !session_id || hasOurCapture(intent)) return NOT_SUPPORTED;
  return { action: row.action, data: { session_id, amount: fromSmallestUnit(row.amount(intent), intent.currency) } };
}
