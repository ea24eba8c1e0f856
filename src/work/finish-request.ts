import type { WorkHandler } from "../shared/work/worker";
import { finishRequest } from "../workflows/customer-care/finish-request";

/** The key is the shopper's request's id. */
const handler: WorkHandler = (container, id) => finishRequest(container, id);
export default handler;
