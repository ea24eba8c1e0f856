import type { WorkHandler } from "../shared/work/worker";
import { followOrderWorkflow } from "../workflows/order-journey/follow-order";

const followOrder: WorkHandler = async (container, orderId) => {
  await followOrderWorkflow(container).run({ input: { order_id: orderId } });
};

export default followOrder;
