import { model } from "@medusajs/framework/utils";
import BinItem from "./bin-item";

/** A place in a location's shelves; `path_order` is where it comes on a picker's walk, `zone` whose walk it is. */
const Bin = model
  .define("doorstep_bin", {
    id: model.id({ prefix: "dsbin" }).primaryKey(),
    location_id: model.text(),
    code: model.text().searchable(),
    zone: model.text().nullable(),
    /** Picked from, or kept to fill the others up. */
    kind: model.enum(["pick", "reserve"]).default("pick"),
    path_order: model.number().default(0),
    items: model.hasMany(() => BinItem, { mappedBy: "bin" }),
  })
  .indexes([{ on: ["location_id", "code"], unique: true }]);

export default Bin;
