/** One work order, as the dashboard has it. */
export { GET } from "../../../../../admin/doorstep/work-orders/[id]/route";
