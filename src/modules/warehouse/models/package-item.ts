import { model } from "@medusajs/framework/utils";
import Package from "./package";

/** So many pieces of one pick line in one package. */
const PackageItem = model
  .define("doorstep_package_item", {
    id: model.id({ prefix: "dspkgi" }).primaryKey(),
    package: model.belongsTo(() => Package, { mappedBy: "items" }),
    pick_line_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text().default(""),
    quantity: model.number(),
    /** The whole order-line pieces that these make up, as core counts; on one part of a bundle, 0 on the others. */
    line_item_quantity: model.number(),
  })
  .indexes([{ on: ["package_id", "pick_line_id"], unique: true }]);

export default PackageItem;
