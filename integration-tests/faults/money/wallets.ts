import type { Call, Json } from "../../../demo/walk/shop-client";
import { BUYERS, type Buyer } from "../../../demo/walk/shopper";

const NOURA: Buyer = {
  email: "noura.alsabah@example.com", region: "Kuwait",
  address: { first_name: "Noura", last_name: "Al-Sabah", address_1: "Salem Al-Mubarak Street 3", city: "Salmiya", postal_code: "22001", country_code: "kw", phone: "+96522250134" },
};

/** Who pays by what; `parts`: whether the card can be captured in parts; `saves`: its owner has an account and saves it there. */
export type Wallet = { buyer: Buyer; card: string; currency: "eur" | "jpy" | "kwd"; parts: boolean; saves?: boolean };

/** Two, no and three decimals; a card that is captured in parts and one that is not; one that is saved. */
export const WALLETS: readonly Wallet[] = [
  { buyer: BUYERS.anna, card: "pm_card_visa", currency: "eur", parts: true },
  { buyer: BUYERS.yuki, card: "pm_card_mastercard", currency: "jpy", parts: true },
  { buyer: NOURA, card: "pm_card_visa", currency: "kwd", parts: true },
  { buyer: BUYERS.anna, card: "pm_card_jcb", currency: "eur", parts: false },
  { buyer: { ...BUYERS.anna, email: "anna.lindqvist@work.example.com" }, card: "pm_card_visa", currency: "eur", parts: true, saves: true },
];

export const inParts = ({ parts }: Wallet): boolean => parts;
/** Whose parcels the demo's carrier takes. */
export const byParcel = ({ currency }: Wallet): boolean => currency === "eur";

/** Half a yen and five fils are in the totals, which no card is charged. */
export const PRICES = { eur: 9.99, jpy: 1234.5, kwd: 3.335 };

/** The demo shop sells nothing in a currency of three decimals: it gets a country that does. */
export async function openKuwait(admin: Call): Promise<void> {
  const { payment_providers } = await admin("GET", "/admin/payments/payment-providers?limit=50");
  await admin("POST", "/admin/regions", { name: "Kuwait", currency_code: "kwd", countries: ["kw"], payment_providers: (payment_providers as Json[]).map(({ id }) => id as string) });
  const { stock_locations } = await admin("GET", "/admin/stock-locations?fields=id,name,*fulfillment_sets");
  const set = (stock_locations as Json[]).find(({ name }) => name === "Hamburg")!.fulfillment_sets[0] as Json;
  const { fulfillment_set } = await admin("POST", `/admin/fulfillment-sets/${set.id}/service-zones`, { name: "Kuwait", geo_zones: [{ type: "country", country_code: "kw" }] });
  const zone = (fulfillment_set.service_zones as Json[]).find(({ name }) => name === "Kuwait")!;
  const { shipping_profiles } = await admin("GET", "/admin/shipping-profiles");
  await admin("POST", "/admin/shipping-options", {
    name: "Standard", service_zone_id: zone.id, shipping_profile_id: (shipping_profiles as Json[]).find(({ name }) => name === "Parcels")!.id,
    provider_id: "manual_manual", price_type: "flat", type: { label: "Standard", description: "By parcel", code: "standard" },
    prices: [{ currency_code: "kwd", amount: 1.5 }],
    rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }, { attribute: "is_return", value: "false", operator: "eq" }],
  });
}
