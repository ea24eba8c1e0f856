import type { WorkHandler } from "../shared/work/worker";
import { runCapture } from "../workflows/payment-capture/captures/run-capture";

/** Asks the provider for a capture that is due. The key is the attempt's id. */
const capture: WorkHandler = (container, attemptId) => runCapture(container, attemptId);

export default capture;
