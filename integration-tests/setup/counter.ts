import type { Call, Json } from "../../demo/walk/shop-client";
import { locationId } from "./stock-shop";

/** The shop's own counter in Hamburg, with its hours, and the way of ordering to it: the shipping option `Collect`. */
export async function makeCounter(admin: Call): Promise<void> {
  const location = await locationId(admin, "Hamburg");
  await admin("POST", `/admin/stock-locations/${location}`, { metadata: { opening_hours: "Mon to Sat, 10 to 19" } });
  const set = await admin("POST", `/admin/stock-locations/${location}/fulfillment-sets?fields=*fulfillment_sets`, { name: "Hamburg counter", type: "pickup" });
  const { id } = (set.stock_location.fulfillment_sets as Json[]).find(({ type }) => type === "pickup")!;
  const { fulfillment_set } = await admin("POST", `/admin/fulfillment-sets/${id}/service-zones`, { name: "Counter", geo_zones: [{ type: "country", country_code: "de" }] });
  const { shipping_profiles } = await admin("GET", "/admin/shipping-profiles");
  await admin("POST", "/admin/shipping-options", {
    name: "Collect", price_type: "flat", provider_id: "manual_manual", service_zone_id: (fulfillment_set.service_zones as Json[])[0]!.id,
    shipping_profile_id: (shipping_profiles as Json[]).find(({ name }) => name === "Parcels")!.id, type: { label: "Collect", description: "At the counter", code: "collect" },
    prices: [{ currency_code: "eur", amount: 0 }], rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }, { attribute: "is_return", value: "false", operator: "eq" }],
  });
}
