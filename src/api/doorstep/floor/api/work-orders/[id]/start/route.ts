/** Begins picking. */
export { POST } from "../../../../../../admin/doorstep/work-orders/[id]/start/route";
