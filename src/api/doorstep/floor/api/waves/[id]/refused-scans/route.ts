/** Keeps a scan that the device refused by itself. */
export { POST } from "../../../../../../admin/doorstep/waves/[id]/refused-scans/route";
