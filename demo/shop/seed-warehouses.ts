import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createShippingOptionsWorkflow, createShippingProfilesWorkflow, createStockLocationsWorkflow, linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import { CARRIER_PROVIDER, serviceData, SHIPPING, SHIPPING_PROFILE, WAREHOUSES } from "./places";
import type { Market } from "./seed-markets";

export type Warehouses = { ids: Record<"hamburg" | "reno", string>; shippingProfileId: string };

/** Two warehouses, each with the zones it ships to and the shipping options there. */
export async function seedWarehouses(container: MedusaContainer, market: Market): Promise<Warehouses> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const { result: [profile] } = await createShippingProfilesWorkflow(container).run({ input: { data: [{ name: SHIPPING_PROFILE, type: "default" }] } });
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: WAREHOUSES.map(({ name, address }) => ({ name, address: { ...address } })) },
  });
  const [carrier] = await fulfillment.listFulfillmentProviders({ id: CARRIER_PROVIDER });
  const providerId = carrier?.id ?? "manual_manual";
  for (const [i, warehouse] of WAREHOUSES.entries()) {
    const location = locations[i]!;
    await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location.id, add: [market.salesChannelId] } });
    const set = await fulfillment.createFulfillmentSets({
      name: `${warehouse.name} delivery`, type: "shipping",
      service_zones: warehouse.zones.map(({ name, countries }) => ({
        name, geo_zones: countries.map((country_code) => ({ country_code, type: "country" as const })),
      })),
    });
    const link = container.resolve(ContainerRegistrationKeys.LINK);
    const providers = [...new Set([providerId, "manual_manual"])];
    await link.create([
      ...providers.map((id) => ({ [Modules.STOCK_LOCATION]: { stock_location_id: location.id }, [Modules.FULFILLMENT]: { fulfillment_provider_id: id } })),
      { [Modules.STOCK_LOCATION]: { stock_location_id: location.id }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
    ]);
    await createShippingOptionsWorkflow(container).run({
      input: set.service_zones.flatMap((zone, z) =>
        SHIPPING.map(({ name, code, description, price }) => ({
          name, price_type: "flat" as const, provider_id: providerId, service_zone_id: zone.id, shipping_profile_id: profile!.id,
          type: { label: name, description, code },
          prices: Object.entries(price).map(([currency_code, amount]) => ({ currency_code, amount })),
          rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" as const }, { attribute: "is_return", value: "false", operator: "eq" as const }],
          data: serviceData(warehouse.zones[z]!.services, code),
        }))
      ),
    });
  }
  return { ids: { hamburg: locations[0]!.id, reno: locations[1]!.id }, shippingProfileId: profile!.id };
}
