import type { WorkHandler } from "../shared/work/worker";
import { followOrder as follow } from "../workflows/order-journey/follow-order";

/** The key is the order's id. */
const followOrder: WorkHandler = (container, orderId) => follow(container, orderId);

export default followOrder;
