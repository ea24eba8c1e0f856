import { MedusaError } from "@medusajs/framework/utils";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { CarrierAdapter } from "./carrier-adapter";

/** The names of the adapters that come with Doorstep. */
export const BUILT_IN = ["easypost", "shipengine", "manual", "simulator"];

const METHODS = [
  "services", "rates", "buyLabel", "voidLabel", "refundStatus", "createTracker", "track", "bookPickup", "cancelPickup", "manifest", "verifyWebhook", "verifyAddress",
] as const satisfies readonly (keyof CarrierAdapter)[];

/**
 * A merchant's own adapters, from the modules that the option `adapters` names: paths from the store's own directory, or packages' names. The
 * default export is the adapter, or a function that makes it. Throws INVALID_DATA, telling what is wrong with the first that is none.
 */
export const ownAdapters = (paths: Readonly<Record<string, string>>): CarrierAdapter[] => Object.entries(paths).map(([name, path]) => ownAdapter(name, path));

function ownAdapter(name: string, path: string): CarrierAdapter {
  try {
    const exported = defaultExport(createRequire(join(process.cwd(), "package.json"))(path));
    const made = (typeof exported === "function" ? (exported as () => unknown)() : exported) as Partial<CarrierAdapter> | null | undefined;
    if (typeof made !== "object" || made === null) throw new Error("its default export is no adapter, and no function that gives one");
    const lacking = METHODS.filter((method) => typeof made[method] !== "function");
    if (lacking.length) throw new Error(`it has no ${lacking.join(", ")}`);
    if (!made.name || typeof made.capabilities !== "object") throw new Error("it needs a name, and capabilities");
    if (made.key !== name) throw new Error(`its key is "${String(made.key)}": it must be the name in the options`);
    return made as CarrierAdapter;
  } catch (error) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The carrier adapter "${name}" (${path}) cannot be used: ${(error as Error).message}.`);
  }
}

/** What was compiled to CommonJS has it as `default`; plain CommonJS is it. */
const defaultExport = (loaded: unknown): unknown => (typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : loaded);
