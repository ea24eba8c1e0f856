import type { WorkHandler } from "../shared/work/worker";
import { tellMessages } from "../workflows/lifecycle-email/tell-messages";

/** Tells the journey of an order what became of its mails. */
const handler: WorkHandler = tellMessages;
export default handler;
