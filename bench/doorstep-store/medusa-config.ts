import { join, resolve } from "node:path";
import { defineConfig } from "@medusajs/framework/utils";
import { doorstepOptions, storeConfig } from "../../demo/store-config";

type Provider = { resolve: string };
type Module = { resolve: string; options: { providers?: Provider[] } };

const PLUGIN = resolve(__dirname, "../..");
const SOURCE = /^\.\/src\//;

/** The built plugin, as an installed one is loaded: compiled, and with every provider that a merchant plugs in. */
const built = (provider: Provider): Provider =>
  SOURCE.test(provider.resolve)
    ? { ...provider, resolve: join(PLUGIN, ".medusa/server/src", provider.resolve.replace(SOURCE, "")) }
    : provider;

const { modules, ...config } = storeConfig(process.env) as { modules: Module[] };

module.exports = defineConfig({
  ...config,
  plugins: [{ resolve: PLUGIN, options: doorstepOptions(process.env) }],
  modules: modules
    .filter((module) => !SOURCE.test(module.resolve))
    .map((module) => ({ ...module, options: { ...module.options, providers: module.options.providers?.map(built) } })),
});
