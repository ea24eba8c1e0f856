/** The slip of one parcel, or its gift slip where the shopper asked for one. */
export { GET } from "../../../../../../admin/doorstep/packages/[id]/documents/packing-slip/route";
