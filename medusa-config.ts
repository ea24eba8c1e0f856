import { defineConfig } from "@medusajs/framework/utils";
import { storeConfig } from "./demo/store-config";

/** The plugin's own dev store. Everything comes from the environment; `npm run demo` sets it. */
module.exports = defineConfig(storeConfig(process.env));
