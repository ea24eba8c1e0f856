import { model } from "@medusajs/framework/utils";
import Bin from "./bin";

/** What lies in a bin. An item may lie in several. */
const BinItem = model
  .define("doorstep_bin_item", {
    id: model.id({ prefix: "dsbini" }).primaryKey(),
    bin: model.belongsTo(() => Bin, { mappedBy: "items" }),
    inventory_item_id: model.text(),
    /** Pieces in it; null where the merchant does not count by bin. */
    quantity: model.number().nullable(),
    /** With fewer it is to be filled up; null: never. */
    replenish_below: model.number().nullable(),
  })
  .indexes([{ on: ["bin_id", "inventory_item_id"], unique: true }, { on: ["inventory_item_id"] }]);

export default BinItem;
