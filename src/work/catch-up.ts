import type { WorkHandler } from "../shared/work/worker";
import { catchUpWorkflow } from "../workflows/order-journey/catch-up";

const catchUp: WorkHandler = async (container) => {
  await catchUpWorkflow(container).run({ input: {} });
};

export default catchUp;
