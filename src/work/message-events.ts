import type { WorkHandler } from "../shared/work/worker";
import { applyMessageEvents } from "../workflows/lifecycle-email/message-events";

/** Brings one message up to date with what its provider reported. */
const handler: WorkHandler = applyMessageEvents;
export default handler;
