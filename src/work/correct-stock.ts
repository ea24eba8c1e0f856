import type { WorkHandler } from "../shared/work/worker";
import { correctStock } from "../workflows/warehouse/tasks";

/** Stock follows a count. */
const handler: WorkHandler = (container, taskId) => correctStock(container, taskId);
export default handler;
