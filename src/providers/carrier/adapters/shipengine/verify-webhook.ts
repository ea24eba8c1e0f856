import { createHash, verify } from "node:crypto";
import { clock } from "../../../../shared/clock";
import { CarrierError } from "../carrier-error";
import type { CarrierWebhook } from "../types";
import { header, type WebhookHeaders } from "../webhook-headers";
import { snapshotFrom } from "./from-shipengine";
import type { SigningKeys } from "./signing-keys";
import type { WireEvent } from "./wire";

/** An older one may be a replay, a newer one is from a wrong clock (docs: webhook validation). */
const TOLERATED_MS = 5 * 60_000;

/** Checks ShipEngine's RSA-SHA256 signature over `timestamp.body`, and reads the scans. */
export async function verifyWebhook(keys: SigningKeys, rawBody: string | Buffer, headers: WebhookHeaders): Promise<CarrierWebhook> {
  const body = Buffer.from(rawBody);
  await check(keys, body, headers);
  const event = read(body);
  return { event_id: idOf(body), type: event.resource_type, trackers: event.data?.tracking_number ? [trackerFrom(event.data, event.resource_url)] : [] };
}

async function check(keys: SigningKeys, body: Buffer, headers: WebhookHeaders): Promise<void> {
  const [id, signature, time] = ["x-shipengine-rsa-sha256-key-id", "x-shipengine-rsa-sha256-signature", "x-shipengine-timestamp"].map((name) => header(headers, name) ?? "");
  const age = Math.abs(clock.now().getTime() - Date.parse(time!));
  if (!id || !signature || !(age <= TOLERATED_MS)) throw forged("is not signed, or was signed long ago");
  const key = await keys.byId(id);
  if (!key || !verify("RSA-SHA256", Buffer.concat([Buffer.from(`${time}.`), body]), key, Buffer.from(signature, "base64"))) throw forged("does not match its signature");
}

function read(body: Buffer): WireEvent {
  try {
    const event = JSON.parse(body.toString("utf8")) as Partial<WireEvent> | null;
    if (event?.resource_type) return event as WireEvent;
  } catch {
    // Told below, like any other body that is none of theirs.
  }
  throw new CarrierError("rejected", "The webhook is no ShipEngine event.");
}

/** ShipEngine gives its events no id. What is told again word for word is the same event. */
const idOf = (body: Buffer): string => createHash("sha256").update(body).digest("hex");

/** The label's id stands in the address of what changed; a number that was not bought here has none. */
function trackerFrom(data: NonNullable<WireEvent["data"]>, url = ""): CarrierWebhook["trackers"][number] {
  const label = /\/labels\/(se-[a-z0-9-]+)\//.exec(url)?.[1] ?? null;
  return snapshotFrom(data, { tracking_number: data.tracking_number, carrier: data.carrier_code ?? "" }, label);
}

const forged = (what: string): CarrierError => new CarrierError("forged", `The webhook ${what}.`);
