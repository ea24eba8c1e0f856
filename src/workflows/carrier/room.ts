import type { MedusaContainer } from "@medusajs/framework/types";
import { CARRIER } from "../../modules/carrier";
import type CarrierService from "../../modules/carrier/service";
import { adapterFor, createAdapters, type CarrierAdapter, type CarrierAdapters } from "../../providers/carrier/adapters";
import { carrierOptionsFrom, type CarrierOptions, type CarrierOptionsInput } from "../../providers/carrier/options";

export const carrierOf = (container: MedusaContainer): CarrierService => container.resolve<CarrierService>(CARRIER);

/** Kept for as long as the options are: an adapter may hold connections. */
const known = new WeakMap<object, CarrierAdapters>();

/** The carriers that this store has set up. */
export function adaptersOf(container: MedusaContainer): CarrierAdapters {
  const { carriers } = carrierOf(container).options;
  const { default: _default, ...options } = carriers;
  const adapters = known.get(carriers) ?? createAdapters(options as CarrierOptionsInput);
  known.set(carriers, adapters);
  return adapters;
}

/** The merchant's rules for labels, rates and addresses, with every default filled in. */
export function shippingRulesOf(container: MedusaContainer): CarrierOptions {
  const { default: _default, ...options } = carrierOf(container).options.carriers;
  return carrierOptionsFrom(options);
}

/** The carrier of this key, or the one that labels are bought from when none is named. */
export const adapterNamed = (container: MedusaContainer, key?: string): CarrierAdapter =>
  key ? adapterFor(adaptersOf(container), key) : defaultAdapter(container);

/** The carrier whose service the shopper chose; the default one where that is not set up any more, or none of ours. */
export const adapterOfShopper = (container: MedusaContainer, key: string | undefined): CarrierAdapter =>
  adaptersOf(container).get(key ?? "") ?? defaultAdapter(container);

/** The carrier that labels are bought from: the default one, or the only one there is. */
export function defaultAdapter(container: MedusaContainer): CarrierAdapter {
  const adapters = adaptersOf(container);
  return adapters.get(carrierOf(container).options.carriers.default) ?? [...adapters.values()][0]!;
}
