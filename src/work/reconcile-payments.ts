import type { WorkHandler } from "../shared/work/worker";
import { reconcilePayments } from "../workflows/payment-capture/reconciliation/reconcile-many";

/** Has the ledgers compared of all payments that may have changed without a word. */
const handler: WorkHandler = async (container) => void (await reconcilePayments(container));
export default handler;
