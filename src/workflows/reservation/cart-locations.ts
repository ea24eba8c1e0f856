import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sourcesFor } from "../../modules/reservation/rules/source";
import type { StockCart } from "./cart-stock";

type Named = { id: string } | null;
type Location = { id: string; created_at: string; sales_channels?: Named[] | null; fulfillment_sets?: Named[] | null };

const idsOf = (rows: Named[] | null | undefined): string[] => (rows ?? []).flatMap((row) => row?.id ?? []);

/** The locations that may serve the cart, those that its chosen shipping leaves from first. */
export async function locationsFor(container: MedusaContainer, cart: StockCart): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const fields = ["id", "created_at", "sales_channels.id", "fulfillment_sets.id"];
  const [{ data }, fulfillment_set_ids] = await Promise.all([
    query.graph({ entity: "stock_location", fields }),
    fulfillmentSetsOf(container, (cart.shipping_methods ?? []).flatMap((method) => method?.shipping_option_id ?? [])),
  ]);
  const sources = (data as unknown as Location[]).map((location) => ({
    id: location.id,
    created_at: location.created_at,
    sales_channel_ids: idsOf(location.sales_channels),
    fulfillment_set_ids: idsOf(location.fulfillment_sets),
  }));
  return sourcesFor(sources, { sales_channel_id: cart.sales_channel_id ?? null, fulfillment_set_ids });
}

async function fulfillmentSetsOf(container: MedusaContainer, shippingOptionIds: string[]): Promise<string[]> {
  if (!shippingOptionIds.length) return [];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "shipping_option", fields: ["service_zone.fulfillment_set_id"], filters: { id: shippingOptionIds } });
  return (data as unknown as { service_zone?: { fulfillment_set_id?: string | null } | null }[]).flatMap((option) => option.service_zone?.fulfillment_set_id ?? []);
}
