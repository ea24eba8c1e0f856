import type { MedusaContainer } from "@medusajs/framework/types";
import { carrierOf } from "./room";

/** A killed process's shipments are free again after this; a living one renews in time. */
const HOLD_SECONDS = 20;
const RENEW_MS = 5_000;

export type Held<T> = { held: true; result: T } | { held: false };

/** Runs `fn` while no other process works on the shipment; `held` is false, and nothing was run, when one does. */
export async function holdingShipment<T>(container: MedusaContainer, id: string, fn: () => Promise<T>): Promise<Held<T>> {
  const carrier = carrierOf(container);
  if (!(await carrier.claim(id, HOLD_SECONDS))) return { held: false };
  // A renewal that fails is made up for by the next one; the hold outlasts three of them.
  const renewal = setInterval(() => void carrier.renew(id, HOLD_SECONDS).catch(() => undefined), RENEW_MS);
  try {
    return { held: true, result: await fn() };
  } finally {
    clearInterval(renewal);
    await carrier.release(id);
  }
}
