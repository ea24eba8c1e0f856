import type { Call, Json } from "../../demo/walk/shop-client";

const PAYMENT = "pp_doorstep-stripe_main";
const CARRIER = "doorstep-carrier_carrier";
const idOf = (row: unknown): string => (row as Json).id as string;

/** Where it ships from and to, with one shipping option at the carrier. */
async function makeWarehouse(admin: Call, channel: string, profile: string): Promise<string> {
  const address = { address_1: "Am Hafen 1", city: "Hamburg", postal_code: "20457", country_code: "de", phone: "+494012345" };
  const location = idOf((await admin("POST", "/admin/stock-locations", { name: "Hamburg", address })).stock_location);
  await admin("POST", `/admin/stock-locations/${location}/sales-channels`, { add: [channel] });
  await admin("POST", `/admin/stock-locations/${location}/fulfillment-providers`, { add: [CARRIER] });
  const { stock_location } = await admin("POST", `/admin/stock-locations/${location}/fulfillment-sets?fields=*fulfillment_sets`, { name: "Parcels", type: "shipping" });
  const { fulfillment_set } = await admin("POST", `/admin/fulfillment-sets/${idOf((stock_location as Json).fulfillment_sets[0])}/service-zones`, {
    name: "Europe", geo_zones: [{ type: "country", country_code: "de" }],
  });
  const { fulfillment_options } = await admin("GET", `/admin/fulfillment-providers/${CARRIER}/options`);
  const data = (fulfillment_options as Json[]).find(({ id }) => id === "simulator:standard");
  await admin("POST", "/admin/shipping-options", {
    name: "Standard", price_type: "flat", provider_id: CARRIER, service_zone_id: idOf((fulfillment_set as Json).service_zones[0]), shipping_profile_id: profile,
    type: { label: "Standard", description: "Tracked", code: "standard" }, prices: [{ currency_code: "eur", amount: 5 }], data,
    rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }, { attribute: "is_return", value: "false", operator: "eq" }],
  });
  return location;
}

/** Turns an empty store into a shop that can sell one thing, as a merchant would in the dashboard. Gives the thing's sku. */
export async function stockShop(admin: Call): Promise<string> {
  const channel = idOf((await admin("POST", "/admin/sales-channels", { name: "Web shop" })).sales_channel);
  const key = idOf((await admin("POST", "/admin/api-keys", { title: "Storefront", type: "publishable" })).api_key);
  await admin("POST", `/admin/api-keys/${key}/sales-channels`, { add: [channel] });
  const { api_keys } = await admin("GET", "/admin/api-keys?type=publishable");
  for (const other of (api_keys as Json[]).filter(({ id }) => id !== key)) {
    await admin("POST", `/admin/api-keys/${idOf(other)}/revoke`, {}); // the one that Medusa makes by itself sells nothing here
    await admin("DELETE", `/admin/api-keys/${idOf(other)}`);
  }
  await admin("POST", "/admin/regions", { name: "Europe", currency_code: "eur", countries: ["de"], payment_providers: [PAYMENT] });
  const profile = idOf((await admin("POST", "/admin/shipping-profiles", { name: "Parcels", type: "parcels" })).shipping_profile);
  const location = await makeWarehouse(admin, channel, profile);
  const { product } = await admin("POST", "/admin/products", {
    title: "Clean mug", status: "published", shipping_profile_id: profile, sales_channels: [{ id: channel }], options: [{ title: "Kind", values: ["Plain"] }],
    variants: [{ title: "Plain", sku: "MUG", manage_inventory: true, options: { Kind: "Plain" }, prices: [{ currency_code: "eur", amount: 20 }] }],
  });
  const { inventory_items } = await admin("GET", "/admin/inventory-items?sku=MUG");
  await admin("POST", `/admin/inventory-items/${idOf((inventory_items as Json[])[0])}/location-levels`, { location_id: location, stocked_quantity: 5 });
  return (product as Json).variants[0].sku as string;
}
