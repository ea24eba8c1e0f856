import type { FulfillmentOption } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { adapterFor, type CarrierAdapter, type CarrierAdapters } from "./adapters";

/** What a shipping option's `data` says: which adapter, which of its services. */
export type ShippingOptionData = { adapter: string; service: string };

/** Every service of every adapter, to be chosen from when a shipping option is made. */
export function fulfillmentOptions(adapters: CarrierAdapters): FulfillmentOption[] {
  return [...adapters.values()].flatMap((adapter) =>
    adapter.services().map(({ id: service, name, carrier, is_return }) => ({ id: `${adapter.key}:${service}`, name, carrier, adapter: adapter.key, service, is_return })));
}

/** The adapter and service of a shipping option. Throws INVALID_DATA when its data names none, NOT_FOUND for one that is not set up. */
export function chosenService(adapters: CarrierAdapters, data: Record<string, unknown> | undefined): { adapter: CarrierAdapter; service: string } {
  const { adapter: key, service } = named(data ?? {});
  const adapter = adapterFor(adapters, key);
  if (!adapter.services().some(({ id }) => id === service))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${adapter.name} has no service "${service}"; it has: ${adapter.services().map(({ id }) => id).join(", ")}.`);
  return { adapter, service };
}

function named(data: Record<string, unknown>): ShippingOptionData {
  const [key, ...rest] = typeof data.id === "string" ? data.id.split(":") : [];
  const adapter = data.adapter ?? key;
  const service = data.service ?? (rest.length ? rest.join(":") : undefined);
  if (typeof adapter !== "string" || typeof service !== "string")
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The shipping option's data must name `adapter` and `service`: choose one of the provider's fulfillment options.");
  return { adapter, service };
}
