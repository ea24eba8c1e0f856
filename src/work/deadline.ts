import type { WorkHandler } from "../shared/work/worker";
import { missDeadlineWorkflow } from "../workflows/order-journey/deadline";

const deadline: WorkHandler = async (container, deadlineId) => {
  await missDeadlineWorkflow(container).run({ input: { id: deadlineId } });
};

export default deadline;
