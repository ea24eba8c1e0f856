import type { WorkHandler } from "../shared/work/worker";
import { sendEvidence } from "../workflows/payment-capture/disputes/send-evidence";

/** Hands evidence to a card's bank. The key is the dispute's id. */
const handler: WorkHandler = (container, disputeId) => sendEvidence(container, disputeId);
export default handler;
