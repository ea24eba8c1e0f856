/** Notes pieces that are not there. */
export { POST } from "../../../../../../admin/doorstep/work-orders/[id]/short-pick/route";
