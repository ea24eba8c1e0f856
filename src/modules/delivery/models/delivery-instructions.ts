import { model } from "@medusajs/framework/utils";

/** What a shopper asked for at checkout, kept on the cart and then on its order. */
const DeliveryInstructions = model
  .define("doorstep_delivery_instructions", {
    id: model.id({ prefix: "dsdi" }).primaryKey(),
    cart_id: model.text(),
    order_id: model.text().nullable(),
    instructions: model.text().nullable(),
    gift_message: model.text().nullable(),
    /** No prices on the papers in the parcel. */
    gift_receipt: model.boolean().default(false),
    /** Where the carrier may leave the parcel. */
    leave_at: model.text().nullable(),
    given_at: model.dateTime(),
    /** When the shopper changed them after the order. */
    changed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["cart_id"], unique: true }, { on: ["order_id"], unique: true }]);

export default DeliveryInstructions;
