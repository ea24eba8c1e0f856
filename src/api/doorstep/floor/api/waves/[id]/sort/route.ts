/** Puts pieces of the wave's pile into the box of their order. */
export { POST } from "../../../../../../admin/doorstep/waves/[id]/sort/route";
