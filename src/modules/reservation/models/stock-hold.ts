import { model } from "@medusajs/framework/utils";
import StockHoldLine from "./stock-hold-line";

/** Units set aside for one cart. A cart has at most one that is live. */
const StockHold = model
  .define("doorstep_stock_hold", {
    id: model.id({ prefix: "dshold" }).primaryKey(),
    cart_id: model.text(),
    state: model.enum(["held", "claimed", "settled", "released", "expired"]).default("held"),
    first_held_at: model.dateTime(),
    expires_at: model.dateTime(),
    claimed_at: model.dateTime().nullable(),
    /** The run of the completion that claimed it. */
    claimed_by: model.text().nullable(),
    /** Digests of whoever holds and of where it would go, by which hoarding is seen. */
    shopper_key: model.text().nullable(),
    address_key: model.text().nullable(),
    /** What the allocation was decided for; when that changes, it is decided anew. */
    sourced_for: model.text().nullable(),
    /** Why the goods come from where they come. */
    decision: model.json().nullable(),
    /** The provider said that the shopper's payment is under way; the hold lasts until then at least. */
    payment_pending_until: model.dateTime().nullable(),
    order_id: model.text().nullable(),
    settled_at: model.dateTime().nullable(),
    /** When a person, or the rules asked anew, last moved it to other locations. */
    reallocated_at: model.dateTime().nullable(),
    lines: model.hasMany(() => StockHoldLine, { mappedBy: "hold" }),
  })
  .indexes([
    { on: ["cart_id"], unique: true, where: "state in ('held', 'claimed') and deleted_at is null" },
    { on: ["order_id"], unique: true, where: "order_id is not null and deleted_at is null" },
    { on: ["expires_at"], where: "state = 'held' and deleted_at is null" },
    { on: ["cart_id"], where: "state = 'settled' and deleted_at is null" },
    { on: ["first_held_at"], where: "deleted_at is null" },
    // Their conditions keep these indexes from any other search: the planner would read them whole for it, before it has statistics.
    { on: ["shopper_key"], where: "shopper_key is not null and state in ('held', 'claimed') and deleted_at is null" },
    { on: ["address_key"], where: "address_key is not null and state in ('held', 'claimed') and deleted_at is null" },
  ]);

export default StockHold;
