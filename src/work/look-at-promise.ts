import type { WorkHandler } from "../shared/work/worker";
import { lookAtPromise } from "../workflows/delivery/look-at-promise";

/** The key is the promise's id. */
const handler: WorkHandler = (container, key) => lookAtPromise(container, key);
export default handler;
