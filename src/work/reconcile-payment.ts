import type { WorkHandler } from "../shared/work/worker";
import { reconcilePayment } from "../workflows/payment-capture/reconciliation/reconcile";

/** Compares the ledgers of one payment. The key is the payment session's id. */
const handler: WorkHandler = (container, sessionId) => reconcilePayment(container, sessionId);
export default handler;
