import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { isCarrierError } from "../../providers/carrier/adapters";
import { notFound } from "../../shared/errors";
import { adaptersOf, carrierOf } from "./room";

type Headers = Record<string, string | string[] | undefined>;

/** Checks a carrier's webhook and keeps it; it is read after the answer. 404 for a carrier that is not set up, 401 for a wrong signature. */
export async function receiveWebhook(container: MedusaContainer, provider: string, body: Buffer, headers: Headers): Promise<void> {
  const adapter = adaptersOf(container).get(provider);
  if (!adapter || !adapter.capabilities.webhooks) throw notFound("carrier with webhooks", provider);
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
    const type = error.kind === "forged" ? MedusaError.Types.UNAUTHORIZED : MedusaError.Types.INVALID_DATA;
    throw new MedusaError(type, error.message);
  }
}
