import { model } from "@medusajs/framework/utils";

/** A followed order as it stood when it was last followed: what the catch-up finds it by, and what people list, search and count it by. */
const FollowedOrder = model
  .define("doorstep_followed_order", {
    id: model.id({ prefix: "dsfo" }).primaryKey(),
    order_id: model.text(),
    /** When all that its facts ask for was last done. */
    followed_at: model.dateTime(),
    /** Nothing more is awaited: delivered or canceled, and every wait is over. */
    ended: model.boolean().default(false),

    /** When what follows was read. */
    read_at: model.dateTime().nullable(),
    display_id: model.number().nullable(),
    email: model.text().nullable(),
    customer_id: model.text().nullable(),
    customer_name: model.text().nullable(),
    /** Where it stands, see rules/way; null until it was followed for the first time after these columns came. */
    step: model.text().nullable(),
    payment: model.text().nullable(),
    work: model.text().nullable(),
    /** When each station was behind it: of several parcels, with the last one. */
    placed_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    picked_at: model.dateTime().nullable(),
    packed_at: model.dateTime().nullable(),
    shipped_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    /** By when what is not sent yet must leave. */
    ship_by: model.dateTime().nullable(),
    /** The last moment that the shopper was promised, at first and by now. */
    promised_first: model.dateTime().nullable(),
    promised_latest: model.dateTime().nullable(),
    eta: model.dateTime().nullable(),
    /** What must happen next, see rules/deadlines. */
    next_awaits: model.text().nullable(),
    next_subject: model.text().nullable(),
    next_due_at: model.dateTime().nullable(),
    /** The gravest thing that is the matter with a parcel of it. */
    exception: model.text().nullable(),
    /** From then on it is late, and needs a person, if nothing happens. */
    late_from: model.dateTime().nullable(),
    person_from: model.dateTime().nullable(),
    parcels: model.number().default(0),
    parcels_shipped: model.number().default(0),
    parcels_delivered: model.number().default(0),
    location_ids: model.array().default([]),
    carriers: model.array().default([]),
    tracking_numbers: model.array().default([]),
  })
  // The orders that it is listed in have indexes of their own, which the migration writes: Medusa has no words for expressions.
  .indexes([{ on: ["order_id"], unique: true }, { on: ["ended", "followed_at"] }]);

export default FollowedOrder;
