import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { parseEvents, verifyEventSignature } from "../../providers/sendgrid/event-webhook";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";
import { clock } from "../../shared/clock";
import { badInput, tooOften } from "../../shared/errors";
import { Rate } from "../../shared/rate";
import { lifecycleEmailOf } from "./room";

/** A signature older or newer than this is a replay. */
const TOLERANCE_SECONDS = 600;

export type SignedBody = { rawBody: Buffer; signature?: string; timestamp?: string; ip: string };

/** Of each store in this process. */
const rates = new WeakMap<object, Rate>();

function rateOf({ options: { email } }: LifecycleEmailService): Rate {
  const rate = rates.get(email) ?? new Rate(email.webhooksPerSecond);
  rates.set(email, rate);
  return rate;
}

/**
 * Stores what SendGrid reports, once verified; gives the number of new events.
 * @throws 429 for an address that sends too many; 401 when the signature is missing, wrong or too old, or no key is configured; 400 when the body is no list of events.
 */
export async function receiveSendGridEvents(container: MedusaContainer, { rawBody, signature, timestamp, ip }: SignedBody): Promise<number> {
  const service = lifecycleEmailOf(container);
  if (!rateOf(service).allows(ip)) throw tooOften("Too many webhooks at once; send this one again later");
  const key = service.options.email.eventWebhookKey;
  const fresh = { now: clock.now(), toleranceSeconds: TOLERANCE_SECONDS };
  if (!key || !verifyEventSignature(key, rawBody, signature, timestamp, fresh)) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "The events are not signed with the configured key email.eventWebhookKey, or too old");
  }
  return await service.record(eventsIn(rawBody));
}

function eventsIn(rawBody: Buffer) {
  try {
    return parseEvents(rawBody);
  } catch (error) {
    throw badInput("body", `must be a JSON list of SendGrid events (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** Applies all events stored of a message. */
export async function applyMessageEvents(container: MedusaContainer, messageId: string): Promise<void> {
  await lifecycleEmailOf(container).applyEvents(messageId);
}
