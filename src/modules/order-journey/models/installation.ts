import { model } from "@medusajs/framework/utils";

/** When the plugin came to this store; the migration writes the one row. */
const Installation = model.define("doorstep_installation", {
  id: model.id({ prefix: "dsin" }).primaryKey(),
  installed_at: model.dateTime(),
});

export default Installation;
