import { model } from "@medusajs/framework/utils";

/** A way to look at a list that a user keeps, for themselves or for all. */
const SavedView = model
  .define("doorstep_saved_view", {
    id: model.id({ prefix: "dsview" }).primaryKey(),
    page: model.text(),
    name: model.text(),
    user_id: model.text(),
    /** The list's filters and order, by their names. */
    query: model.json(),
    shared: model.boolean().default(false),
    /** What this user's list begins with. */
    is_default: model.boolean().default(false),
  })
  .indexes([
    { on: ["page", "user_id"] },
    { name: "IDX_doorstep_saved_view_one_default", on: ["page", "user_id"], unique: true, where: "is_default and deleted_at is null" },
  ]);

export default SavedView;
