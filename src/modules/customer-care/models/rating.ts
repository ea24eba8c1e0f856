import { model } from "@medusajs/framework/utils";

/** How the shopper found it, 1 to 5; the last word counts. */
const Rating = model
  .define("doorstep_rating", {
    id: model.id({ prefix: "dsrat" }).primaryKey(),
    order_id: model.text(),
    score: model.number(),
    comment: model.text().nullable(),
    /** What was answered to the questions after a low score, by question. */
    answers: model.json().nullable(),
    rated_at: model.dateTime(),
  })
  .indexes([{ on: ["order_id"], unique: true }, { on: ["rated_at"] }]);

export default Rating;
