import type { MedusaContainer, ProviderWebhookPayload } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { ProviderEvent } from "../../../modules/payment-capture/payment-events";
import { paymentCaptureOf } from "../room";

/** Providers whose events have Stripe's form; the official one's are worth keeping too. */
const STRIPES = /^pp_(doorstep-)?stripe/;

type StripeEvent = { id?: unknown; type?: unknown; created?: unknown; data?: { object?: unknown } };

/**
 * Checks and keeps what Stripe says, beside what core makes of it: core hands an event round in memory and drops most kinds.
 * Other providers' webhooks are left to core. @throws 401 for a wrong signature
 */
export async function receivePaymentEvent(container: MedusaContainer, { provider, payload }: ProviderWebhookPayload): Promise<void> {
  const provider_id = `pp_${provider}`;
  if (!STRIPES.test(provider_id)) return;
  await container.resolve(Modules.PAYMENT).getWebhookActionAndData({ provider, payload });
  const event = eventIn(provider_id, payload.rawData);
  if (event) await paymentCaptureOf(container).keepEvent(event);
  else container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Doorstep: a signed webhook of ${provider_id} is no event and was not kept`);
}

function eventIn(provider_id: string, raw: string | Buffer): ProviderEvent | undefined {
  const { id, type, created, data } = JSON.parse(raw.toString()) as StripeEvent;
  const isEvent = typeof id === "string" && typeof type === "string" && typeof created === "number" && typeof data?.object === "object";
  return isEvent ? { provider_id, event_id: id, type, object: data.object as Record<string, unknown>, happened_at: new Date(created * 1000) } : undefined;
}
