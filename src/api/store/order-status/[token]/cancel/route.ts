import { cancelByShopper } from "../../../../../workflows/customer-care/cancel-by-shopper";
import { changing } from "../send-status";

/** Cancels the order within its edit window. */
export const POST = changing((req, orderId) => cancelByShopper(req.scope, orderId));
