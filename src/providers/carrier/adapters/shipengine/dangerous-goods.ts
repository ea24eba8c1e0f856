import type { DangerousGoods } from "../../../../modules/carrier/rules/label-options";
import type { Address } from "../types";

type Declared = Exclude<DangerousGoods, "alcohol">;

const CONTAINED = { product_class: "9", regulation_level: "lightly_regulated" };
const lithium = (id_number: string, shipping_name: string): Record<string, unknown> => ({ id_number, shipping_name, ...CONTAINED });

/** UN numbers and proper shipping names (UN Model Regulations, dangerous goods list). */
const DECLARED: Record<Declared, Record<string, unknown>> = {
  lithium_ion: lithium("UN3480", "Lithium ion batteries"),
  lithium_ion_packed: lithium("UN3481", "Lithium ion batteries packed with equipment"),
  lithium_ion_contained: lithium("UN3481", "Lithium ion batteries contained in equipment"),
  lithium_metal: lithium("UN3090", "Lithium metal batteries"),
  lithium_metal_packed: lithium("UN3091", "Lithium metal batteries packed with equipment"),
  lithium_metal_contained: lithium("UN3091", "Lithium metal batteries contained in equipment"),
  limited_quantity: { regulation_level: "limited_quantities" },
};

/** ShipEngine's declaration of what is in a parcel; alcohol is told by a flag of its own. */
export function toDangerousGoods(goods: readonly DangerousGoods[] = [], sender: Address): { advanced_options?: Record<string, unknown>; products?: Record<string, unknown>[] } {
  const declared = goods.filter((one): one is Declared => one !== "alcohol");
  if (!goods.length) return {};
  return {
    advanced_options: { ...(goods.includes("alcohol") && { contains_alcohol: true }), ...(declared.length && { dangerous_goods: true, dangerous_goods_contact: { name: sender.name ?? sender.company ?? "", phone: sender.phone ?? "" } }) },
    ...(declared.length && { products: declared.map((one) => ({ description: one.replaceAll("_", " "), quantity: 1, dangerous_goods: [DECLARED[one]] })) }),
  };
}
