/** Which cartons to take for what is picked. */
export { GET } from "../../../../../../admin/doorstep/work-orders/[id]/cartons/route";
