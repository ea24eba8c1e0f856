import type { Json } from "../../../demo/walk/shop-client";
import { until } from "../../setup/until";
import type { Instance } from "./instance";
import type { Market } from "./market";
import { PATIENCE_MS, type Purchase } from "./purchase";

export const openReviewOf = (market: Market, { order }: Purchase): Promise<unknown> =>
  until("the review", async () => (await market.rows("select 1 from doorstep_payment_review where order_id = $1 and state = 'open'", order)).length > 0, PATIENCE_MS);

export const approve = ({ admin }: Instance, { order }: Purchase): Promise<Json> =>
  admin("POST", `/admin/doorstep/orders/${order}/payment-review`, { decision: "approve", note: "a known shopper" });

/** Ours and Stripe's. */
export const approvedEverywhere = (market: Market, { order, intent }: Purchase): Promise<unknown> =>
  until("the approval", async () => {
    const ours = await market.rows("select 1 from doorstep_payment_review where order_id = $1 and state = 'approved'", order);
    const { store } = market.doubles.stripe;
    return ours.length > 0 && store.reviews.get(String(store.intents.get(intent).review)).closed_reason === "approved";
  }, PATIENCE_MS);
