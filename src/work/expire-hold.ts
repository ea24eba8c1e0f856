import { expireHold } from "../workflows/reservation/expire";
import type { WorkHandler } from "../shared/work/worker";

const expireHoldWhenDue: WorkHandler = (container, holdId) => expireHold(container, holdId);

export default expireHoldWhenDue;
