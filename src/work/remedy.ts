import type { WorkHandler } from "../shared/work/worker";
import { runRemedy } from "../workflows/customer-care/remedies/run-remedy";

/** Does what was decided about a case. The key is the remedy's id. */
const remedy: WorkHandler = async (container, id) => {
  if (!(await runRemedy(container, id))) throw new Error(`Remedy ${id} waits for another one of its order`);
};

export default remedy;
