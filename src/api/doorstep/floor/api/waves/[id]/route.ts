/** One wave with the way that is left; `zone`: of one zone. */
export { GET } from "../../../../../admin/doorstep/waves/[id]/route";
