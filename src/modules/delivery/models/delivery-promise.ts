import { model } from "@medusajs/framework/utils";
import { PROMISE_REASONS } from "../rules/plan";

/** The window that was told to the shopper; a later one for the same order has the next number. */
const DeliveryPromise = model
  .define("doorstep_delivery_promise", {
    id: model.id({ prefix: "dsdp" }).primaryKey(),
    order_id: model.text(),
    number: model.number(),
    shipping_option_id: model.text().nullable(),
    earliest: model.dateTime(),
    latest: model.dateTime(),
    /** From 0 to 1: how much the days it was reckoned with are worth. */
    confidence: model.float(),
    /** What it was reckoned from, so that it can be explained. */
    basis: model.json(),
    /** Why it was made: the order, or what has changed since the one before. */
    reason: model.enum([...PROMISE_REASONS]).default("ordered"),
    /** How it is to be kept by now: what each parcel is to be. Unlike all else here it changes. */
    plan: model.json().nullable(),
    promised_at: model.dateTime(),
  })
  .indexes([{ on: ["order_id", "number"], unique: true }]);

export default DeliveryPromise;
