/** Checks the label that was stuck on a parcel. */
export { POST } from "../../../../../../admin/doorstep/work-orders/[id]/label-scans/route";
