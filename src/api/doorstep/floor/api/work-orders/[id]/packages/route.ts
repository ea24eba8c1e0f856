/** Closes a package with picked pieces. */
export { POST } from "../../../../../../admin/doorstep/work-orders/[id]/packages/route";
