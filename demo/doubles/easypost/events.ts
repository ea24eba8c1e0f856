import { createHmac } from "node:crypto";
import { WebhookSender } from "../kit/webhooks";
import type { EpEvent } from "./objects";
import type { EasyPostStore } from "./store";

type Hook = { sender: WebhookSender; secret: string | null };

/** Keeps events and sends each, signed, to every webhook. */
export class EventLog {
  private readonly hooks = new Map<string, Hook>();

  constructor(private readonly store: EasyPostStore) {}

  register(id: string, url: string, secret: string | null): void {
    this.remove(id);
    const sender = new WebhookSender();
    sender.url = url;
    this.hooks.set(id, { sender, secret });
  }

  remove(id: string): void {
    this.hooks.get(id)?.sender.close();
    this.hooks.delete(id);
  }

  /** Records what happened and tells it. `result` is the whole object as it is now. */
  emit(description: string, result: object, previous_attributes: Record<string, unknown> = {}): EpEvent {
    const event: EpEvent = {
      ...this.store.stamp("evt", "Event"), description, mode: "test", previous_attributes, pending_urls: [], completed_urls: [],
      user_id: "user_0e95f038c18f432fbc50f84855dc20c6", status: "pending", result: structuredClone(result) as Record<string, unknown>,
    };
    this.store.events.set(event.id, event);
    const body = eventBody(event);
    for (const { sender, secret } of this.hooks.values()) sender.send({ body, headers: signedHeaders(body, secret) });
    return event;
  }

  async settled(): Promise<void> {
    for (const { sender } of this.hooks.values()) await sender.settled();
  }

  close(): void {
    for (const { sender } of this.hooks.values()) sender.close();
  }
}

/** As EasyPost writes it: weights are floats, which its client's check of the signature relies on. */
export function eventBody(event: EpEvent): string {
  return JSON.stringify(event).replace(/("weight":\s*)(\d+)(\s*)(?=,|\})/g, "$1$2.0");
}

/** HMAC-SHA256 over the raw body under the NFKD-normalised secret, as EasyPost's `validateWebhook` wants it. */
export function signedHeaders(body: string, secret: string | null): Record<string, string> {
  const headers = { "content-type": "application/json", "user-agent": "EasyPost/v2 Webhook" };
  if (!secret) return headers;
  const hex = createHmac("sha256", Buffer.from(secret.normalize("NFKD"), "utf8")).update(body, "utf8").digest("hex");
  return { ...headers, "x-hmac-signature": `hmac-sha256-hex=${hex}` };
}
