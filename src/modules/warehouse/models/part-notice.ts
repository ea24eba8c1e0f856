import { model } from "@medusajs/framework/utils";
import { LATER_CODES } from "../rules/later";

/** That a part of an order comes later than the rest, as its shopper is to hear; over once it comes along again, has left, or another one tells all. */
const PartNotice = model
  .define("doorstep_part_notice", {
    id: model.id({ prefix: "dspart" }).primaryKey(),
    order_id: model.text(),
    because: model.enum([...LATER_CODES]),
    /** Pieces of order lines: [{ line_item_id, quantity }]. */
    now: model.json(),
    later: model.json(),
    /** When the later part should arrive; null where nobody knows. */
    expected_at: model.dateTime().nullable(),
    told_at: model.dateTime(),
    over_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { name: "IDX_doorstep_part_notice_one_open", on: ["order_id"], unique: true, where: "over_at is null and deleted_at is null" },
  ]);

export default PartNotice;
