import { MedusaError } from "@medusajs/framework/utils";
import { carrierOptionsFrom, type CarrierOptionsInput } from "../options";
import type { CarrierAdapter } from "./carrier-adapter";
import { easyPostAdapter } from "./easypost";
import { manualAdapter } from "./manual";
import { ownAdapters } from "./own";
import { shipEngineAdapter } from "./shipengine";
import { simulatorAdapter } from "./simulator";

/** The adapters of a store, by key. */
export type CarrierAdapters = ReadonlyMap<string, CarrierAdapter>;

/** An adapter for each carrier that the options name, the merchant's own too; the simulator when they name none. Throws INVALID_DATA for one that cannot be used. */
export function createAdapters(input: CarrierOptionsInput | undefined): CarrierAdapters {
  const options = carrierOptionsFrom(input);
  const adapters = [
    options.easypost && easyPostAdapter(options.easypost),
    options.shipengine && shipEngineAdapter(options.shipengine),
    options.manual && manualAdapter(options.manual),
    options.simulator && simulatorAdapter(options.simulator),
    ...ownAdapters(options.adapters),
  ].filter((adapter) => adapter !== undefined);
  return new Map((adapters.length ? adapters : [simulatorAdapter()]).map((adapter) => [adapter.key, adapter]));
}

/** The adapter of a key. Throws NOT_FOUND, naming those there are. */
export function adapterFor(adapters: CarrierAdapters, key: string): CarrierAdapter {
  const adapter = adapters.get(key);
  if (adapter) return adapter;
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `No carrier "${key}" is set up; there are: ${[...adapters.keys()].join(", ")}.`);
}

export { CarrierError, isCarrierError, type CarrierErrorKind } from "./carrier-error";
export type { CarrierAdapter, CarrierCapabilities } from "./carrier-adapter";
export type * from "./types";
