import { CarrierError } from "../carrier-error";
import type { CarrierWebhook } from "../types";
import { header, type WebhookHeaders } from "../webhook-headers";
import type { EasyPostClient } from "./client";
import { trackerFrom } from "./from-easypost";
import type { WireEvent, WireTracker } from "./wire";

/** Lets EasyPost's own client check the signature over the raw body, and reads the tracker out of the event. */
export function verifyWebhook(client: EasyPostClient, secret: string | undefined, rawBody: string | Buffer, headers: WebhookHeaders): CarrierWebhook {
  if (!secret) throw new CarrierError("forged", "EasyPost webhooks cannot be checked: set `webhookSecret` in the carrier options.");
  const event = checked(client, secret, Buffer.from(rawBody), header(headers, "x-hmac-signature"));
  if (!event.id || !event.description) throw new CarrierError("rejected", "The webhook is no EasyPost event.");
  const tracker = event.result?.object === "Tracker" ? trackerFrom(event.result as WireTracker) : null;
  return { event_id: event.id, type: event.description, trackers: tracker ? [tracker] : [] };
}

function checked(client: EasyPostClient, secret: string, rawBody: Buffer, signature: string | undefined): WireEvent {
  try {
    return client.Utils.validateWebhook(rawBody, { "X-Hmac-Signature": signature }, secret) as WireEvent;
  } catch (error) {
    throw new CarrierError("forged", "The webhook's signature does not match its body.", null, { cause: error });
  }
}
