import { createHmac } from "node:crypto";
import type Stripe from "stripe";
import type { DoubleClock } from "../kit/clock";
import type { WebhookSender } from "../kit/webhooks";
import { newId, type StripeStore } from "./store";

/** The newest version that the client in use asks for. */
export const API_VERSION = "2026-10-28.endive";

export type EventType = Stripe.Event["type"];
export type Emit = (type: EventType, object: unknown) => void;

/** Signs a payload as https://docs.stripe.com/webhooks#verify-manually says: `t=…,v1=HMAC-SHA256(t.payload)`. */
export function signatureOf(payload: string, secret: string, atSeconds: number): string {
  const mac = createHmac("sha256", secret).update(`${atSeconds}.${payload}`, "utf8").digest("hex");
  return `t=${atSeconds},v1=${mac}`;
}

/** Keeps every event and sends it, signed, to the webhook address. */
export class EventLog {
  secret = "whsec_double";
  /** The request that causes what is emitted now. */
  request: { id: string | null; idempotency_key: string | null } = { id: null, idempotency_key: null };

  constructor(private readonly store: StripeStore, private readonly clock: DoubleClock, private readonly sender: WebhookSender) {}

  readonly emit: Emit = (type, object) => {
    const event = {
      id: newId("evt"), object: "event", api_version: API_VERSION, created: this.clock.seconds(),
      data: { object: structuredClone(object) }, livemode: false, pending_webhooks: this.sender.url ? 1 : 0,
      request: { ...this.request }, type,
    } as unknown as Stripe.Event;
    this.store.events.add(event);
    this.deliver(event);
  };

  /** Sends a kept event again, as Stripe's "resend" does. */
  deliver(event: Stripe.Event): void {
    const body = JSON.stringify(event);
    // Signed with the real time: a receiver compares it with its own clock, not with the double's.
    const signature = signatureOf(body, this.secret, Math.floor(Date.now() / 1000));
    this.sender.send({ body, headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature } });
  }
}
