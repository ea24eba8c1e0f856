/** Begins to pick the wave. */
export { POST } from "../../../../../../admin/doorstep/waves/[id]/start/route";
