import { MedusaError } from "@medusajs/framework/utils";
import { carrierOptionsFrom, type CarrierOptionsInput } from "../options";
import type { CarrierAdapter } from "./carrier-adapter";
import { easyPostAdapter } from "./easypost";
import { manualAdapter } from "./manual";
import { shipEngineAdapter } from "./shipengine";
import { simulatorAdapter } from "./simulator";

/** The adapters of a store, by key. */
export type CarrierAdapters = ReadonlyMap<string, CarrierAdapter>;

/** An adapter for each carrier that the options name; the simulator when they name none. `own` are a merchant's own. */
export function createAdapters(input: CarrierOptionsInput | undefined, own: CarrierAdapter[] = []): CarrierAdapters {
  const options = carrierOptionsFrom(input);
  const adapters = [
    options.easypost && easyPostAdapter(options.easypost),
    options.shipengine && shipEngineAdapter(options.shipengine),
    options.manual && manualAdapter(options.manual),
    options.simulator && simulatorAdapter(options.simulator),
    ...own,
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
