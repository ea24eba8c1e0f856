import type { WorkHandler } from "../shared/work/worker";
import { lookAtClaim } from "../workflows/reservation/settle";

const settleClaim: WorkHandler = (container, holdId) => lookAtClaim(container, holdId);

export default settleClaim;
