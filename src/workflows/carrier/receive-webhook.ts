import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { isCarrierError } from "../../providers/carrier/adapters";
import { notFound, tooOften, unavailable } from "../../shared/errors";
import { Rate } from "../../shared/rate";
import { adaptersOf, carrierOf } from "./room";

type Headers = Record<string, string | string[] | undefined>;

/** Of each store in this process. */
const rates = new WeakMap<object, Rate>();

function rateOf(container: MedusaContainer): Rate {
  const { tracking } = carrierOf(container).options;
  const rate = rates.get(tracking) ?? new Rate(tracking.webhooksPerSecond);
  rates.set(tracking, rate);
  return rate;
}

/**
 * Checks a carrier's webhook and keeps it; it is read after the answer. 404 for a carrier that is not set up, 429 for an address that sends
 * too many, 401 for a wrong or an old signature, 503 while the carrier does not tell by what to check it.
 */
export async function receiveWebhook(container: MedusaContainer, provider: string, { body, headers, ip }: { body: Buffer; headers: Headers; ip: string }): Promise<void> {
  const adapter = adaptersOf(container).get(provider);
  if (!adapter || !adapter.capabilities.webhooks) throw notFound("carrier with webhooks", provider);
  if (!rateOf(container).allows(`${provider} ${ip}`)) throw tooOften("Too many webhooks at once; send this one again later");
  const webhook = await verified(() => adapter.verifyWebhook(body, headers));
  await carrierOf(container).storeWebhook({
    provider, event_id: webhook.event_id, type: webhook.type, body: body.toString("utf8"), trackers: webhook.trackers,
  });
}

async function verified<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    if (!isCarrierError(error)) throw error;
    // It may be genuine: the carrier sends it again.
    if (error.retryable) throw unavailable(error.message);
    const type = error.kind === "forged" ? MedusaError.Types.UNAUTHORIZED : MedusaError.Types.INVALID_DATA;
    throw new MedusaError(type, error.message);
  }
}
