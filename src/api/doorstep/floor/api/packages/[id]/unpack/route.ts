/** Opens a carton that has no label. */
export { POST } from "../../../../../../admin/doorstep/packages/[id]/unpack/route";
