/** Counts one scan for whoever of the wave needs the piece. */
export { POST } from "../../../../../../admin/doorstep/waves/[id]/scans/route";
