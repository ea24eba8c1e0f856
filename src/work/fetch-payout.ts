import type { WorkHandler } from "../shared/work/worker";
import { fetchPayout } from "../workflows/payment-capture/payouts/fetch-payouts";

/** Fetches a payout from its provider. */
const handler: WorkHandler = (container, key) => fetchPayout(container, key);
export default handler;
