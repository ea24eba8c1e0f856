/** Keeps a scan that the device refused by itself. */
export { POST } from "../../../../../../admin/doorstep/work-orders/[id]/refused-scans/route";
