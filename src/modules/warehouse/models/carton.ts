import { model } from "@medusajs/framework/utils";

/** A kind of carton that a merchant packs in; inner sizes. */
const Carton = model
  .define("doorstep_carton", {
    id: model.id({ prefix: "dscar" }).primaryKey(),
    name: model.text().searchable(),
    length_mm: model.number(),
    width_mm: model.number(),
    height_mm: model.number(),
    /** Of the empty carton. */
    weight_grams: model.number().default(0),
    /** What it holds at most, itself not counted; null: as much as fits. */
    max_grams: model.number().nullable(),
  })
  .indexes([{ on: ["name"], unique: true }]);

export default Carton;
