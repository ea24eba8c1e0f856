import { defineConfig } from "@medusajs/framework/utils";
import { storeConfig } from "../../demo/store-config";

/** Medusa alone. It has a folder of its own, since Medusa would load the repository's `src` as this store's code. */
module.exports = defineConfig(storeConfig({ ...process.env, DOORSTEP: "off" }));
