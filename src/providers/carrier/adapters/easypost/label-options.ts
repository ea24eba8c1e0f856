import type { DangerousGoods } from "../../../../modules/carrier/rules/label-options";
import { fromSmallestUnit } from "../../money";
import { unsupported } from "../carrier-error";
import type { ParcelOptions } from "../types";

/** EasyPost's `hazmat` values (docs: shipment options): primary cells hold lithium metal, secondary ones lithium ions. */
const HAZMAT: Record<Exclude<DangerousGoods, "alcohol">, string> = {
  lithium_ion: "SECONDARY", lithium_ion_packed: "SECONDARY_PACKED", lithium_ion_contained: "SECONDARY_CONTAINED",
  lithium_metal: "PRIMARY", lithium_metal_packed: "PRIMARY_PACKED", lithium_metal_contained: "PRIMARY_CONTAINED",
  limited_quantity: "LIMITED_QUANTITY",
};

/** A shipment's options for what the carrier is to do or to know. Throws `unsupported` for two kinds of hazard: EasyPost takes one. */
export function toOptions({ signature, dangerous_goods = [] }: ParcelOptions): Record<string, unknown> {
  const hazards = dangerous_goods.filter((one): one is keyof typeof HAZMAT => one !== "alcohol").map((one) => HAZMAT[one]);
  if (hazards.length > 1) throw unsupported("EasyPost", `declare ${hazards.join(" and ")} for one parcel`, "pack them apart");
  return {
    ...(signature && { delivery_confirmation: signature === "adult" ? "ADULT_SIGNATURE" : "SIGNATURE" }),
    ...(dangerous_goods.includes("alcohol") && { alcohol: true }),
    ...(hazards[0] && { hazmat: hazards[0] }),
  };
}

/** EasyPost insures in US dollars only. Throws `unsupported` for another currency. */
export function insuredDollars({ insured_value }: ParcelOptions): number | undefined {
  if (!insured_value) return undefined;
  if (insured_value.currency_code !== "usd") throw unsupported("EasyPost", `insure in ${insured_value.currency_code.toUpperCase()}`, "it insures in US dollars only");
  return Number(fromSmallestUnit(insured_value));
}
