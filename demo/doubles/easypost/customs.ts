import type { Stamped } from "./objects";
import { find, type EasyPostStore, type Params } from "./store";

/** Customs papers from a request; null when there are none. */
export function customsFrom(store: EasyPostStore, params: unknown): Stamped | null {
  if (!params || typeof params !== "object" || !Object.keys(params).length) return null;
  const p = params as Params;
  if (p.id) return find(store.customs, String(p.id));
  const info = {
    ...store.stamp("cstinfo", "CustomsInfo"), contents_explanation: p.contents_explanation ?? "", contents_type: p.contents_type ?? "merchandise",
    customs_certify: Boolean(p.customs_certify), customs_signer: p.customs_signer ?? null, eel_pfc: p.eel_pfc ?? null,
    non_delivery_option: p.non_delivery_option ?? "return", restriction_comments: p.restriction_comments ?? null,
    restriction_type: p.restriction_type ?? "none", mode: "test", declaration: null,
    customs_items: ((p.customs_items as Params[] | undefined) ?? []).map((item) => customsItem(store, item)),
  };
  store.customs.set(info.id, info);
  return info;
}

function customsItem(store: EasyPostStore, p: Params): Stamped {
  return {
    ...store.stamp("cstitem", "CustomsItem"), description: p.description, hs_tariff_number: p.hs_tariff_number ?? null, origin_country: p.origin_country,
    quantity: Number(p.quantity), value: Number(p.value).toFixed(2), weight: Number(p.weight), code: null, mode: "test", manufacturer: null,
    currency: p.currency ?? null, eccn: null, printed_commodity_identifier: null,
  } as Stamped;
}
