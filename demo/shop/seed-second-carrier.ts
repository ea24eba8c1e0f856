import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows";
import { CARRIER_PROVIDER, SECOND_CARRIER, SHIPPING_PROFILE } from "./places";

/** Offers the second carrier's service where the store has its account, and the plugin that uses it (the bench's bare store has none); once, also in a shop that was filled before there was one. */
export async function seedSecondCarrier(container: MedusaContainer): Promise<void> {
  if (!process.env.SHIPENGINE_API_KEY) return;
  const { zone, name, code, description, price, data } = SECOND_CARRIER;
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [[provider], [serviceZone], [known], [profile]] = await Promise.all([
    fulfillment.listFulfillmentProviders({ id: CARRIER_PROVIDER }),
    fulfillment.listServiceZones({ name: zone }), fulfillment.listShippingOptions({ name }), fulfillment.listShippingProfiles({ name: SHIPPING_PROFILE }),
  ]);
  if (known || !provider || !serviceZone || !profile) return;
  await createShippingOptionsWorkflow(container).run({
    input: [{
      name, price_type: "flat", provider_id: CARRIER_PROVIDER, service_zone_id: serviceZone.id, shipping_profile_id: profile.id,
      type: { label: name, description, code }, data,
      prices: Object.entries(price).map(([currency_code, amount]) => ({ currency_code, amount })),
      rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }, { attribute: "is_return", value: "false", operator: "eq" }],
    }],
  });
}
