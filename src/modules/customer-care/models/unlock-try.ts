import { model } from "@medusajs/framework/utils";

/** How often it was tried in vain to unlock an order, by one of its links and by all; `who` is a hash. */
const UnlockTry = model
  .define("doorstep_unlock_try", {
    id: model.id({ prefix: "dsutry" }).primaryKey(),
    who: model.text(),
    tries: model.number().default(0),
    /** When the next try is taken. */
    next_at: model.dateTime(),
  })
  .indexes([{ on: ["who"], unique: true }, { on: ["next_at"] }]);

export default UnlockTry;
