/** The photo of what lies in the package, and a new one. */
export { GET, POST } from "../../../../../../admin/doorstep/packages/[id]/photo/route";
