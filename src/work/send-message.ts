import type { WorkHandler } from "../shared/work/worker";
import { sendMessage } from "../workflows/lifecycle-email/send-message";

/** Sends one message, or finds out what became of it. */
const handler: WorkHandler = sendMessage;
export default handler;
