import { expireHolds } from "../workflows/reservation/expire";
import type { WorkHandler } from "../shared/work/worker";

const expireHoldsWhenDue: WorkHandler = (container, holdIds) => expireHolds(container, holdIds);

export default expireHoldsWhenDue;
