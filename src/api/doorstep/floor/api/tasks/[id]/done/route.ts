/** It is done; a count with what was counted. */
export { POST } from "../../../../../../admin/doorstep/tasks/[id]/done/route";
