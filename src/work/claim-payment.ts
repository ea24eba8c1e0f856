import type { WorkHandler } from "../shared/work/worker";
import { claimPayment } from "../workflows/payment-capture/reconciliation/claim-payment";

/** Claims a payment that was started and that its session does not know. The key is `providerKey`'s. */
const handler: WorkHandler = (container, key) => claimPayment(container, key);
export default handler;
