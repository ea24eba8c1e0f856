import type { WorkHandler } from "../shared/work/worker";
import { chargeRequest } from "../workflows/payment-capture/requests/charge-request";

/** Charges a payment request to the shopper's saved payment method. The key is the request's id. */
const handler: WorkHandler = chargeRequest;
export default handler;
