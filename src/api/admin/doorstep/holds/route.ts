import { listRoute } from "../../../../shared/list-route";

/** Holds of every state, newest first; `state`, `cart_id` and `order_id` filter. */
export const GET = listRoute("doorstep_stock_hold", "holds");
