/** The parcel's commercial invoice and customs declaration. */
export { GET } from "../../../../../../admin/doorstep/packages/[id]/documents/customs/route";
