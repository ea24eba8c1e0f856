/** Counts one scan, once for each scan_id. */
export { POST } from "../../../../../../admin/doorstep/work-orders/[id]/scans/route";
