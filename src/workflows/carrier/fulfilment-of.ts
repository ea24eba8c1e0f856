import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { ShipmentRow } from "../../modules/carrier/service";
import { clock } from "../../shared/clock";
import { chosenShipping } from "./chosen-shipping";
import { coreLabel } from "./label-address";
import type { OrderPackage } from "./package-to-ship";

/** What core hands to a fulfilment provider of an order, as its own workflow does. */
const ORDER_FIELDS = [
  "id", "display_id", "custom_display_id", "status", "customer_id", "customer.*", "sales_channel_id", "sales_channel.*", "region_id", "region.*", "currency_code", "items.*",
  "items.variant.manage_inventory", "items.variant.allow_backorder", "items.variant.product.id", "items.variant.product.shipping_profile.id", "items.variant.weight",
  "items.variant.length", "items.variant.height", "items.variant.width", "items.variant.material", "items.variant.upc", "items.variant.sku", "items.variant.barcode",
  "items.variant.hs_code", "items.variant.origin_country", "items.variant.product.origin_country", "items.variant.product.hs_code", "items.variant.product.mid_code",
  "items.variant.product.material", "items.tax_lines.rate", "metadata", "subtotal", "discount_total", "tax_total", "item_total", "shipping_total", "total", "created_at",
  "items.variant.inventory_items.required_quantity", "items.variant.inventory_items.inventory.id", "items.variant.inventory_items.inventory.title",
  "items.variant.inventory_items.inventory.sku", "shipping_address.*", "shipping_methods.id", "shipping_methods.shipping_option_id", "shipping_methods.data", "shipping_methods.amount",
];

type Stock = { id: string; title: string | null; sku: string | null };
type Item = {
  id: string; title: string; variant_title: string | null; variant_sku: string | null; variant_barcode: string | null;
  variant?: { inventory_items?: { inventory: Stock }[] } | null;
};
type Order = { items: Item[]; shipping_address: ({ id?: string } & object) | null; shipping_methods: { shipping_option_id: string | null; data: object | null }[] };

/** Core's fulfilment of a package, as the provider of its shipping option takes it. @throws 400 where the order has no way of shipping */
export async function fulfilmentOf(container: MedusaContainer, shipment: ShipmentRow, { pack, lines, parts }: OrderPackage): Promise<Record<string, unknown>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { shipping_option_id } = await chosenShipping(container, shipment.order_id, lines.map((line) => line.line_item_id));
  const [{ data: [order] }, { data: [option] }] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: shipment.order_id } }) as unknown as Promise<{ data: Order[] }>,
    query.graph({ entity: "shipping_option", fields: ["id", "provider_id"], filters: { id: shipping_option_id ?? "" } }),
  ]);
  if (!option) throw new MedusaError(MedusaError.Types.INVALID_DATA, "The order has no way of shipping: give it a shipping method first");
  const { id: _id, ...delivery_address } = order!.shipping_address ?? {};
  return {
    location_id: pack.location_id, provider_id: option.provider_id, shipping_option_id: option.id, order, labels: [coreLabel(shipment)], delivery_address,
    data: order!.shipping_methods.find((method) => method.shipping_option_id === option.id)?.data, requires_shipping: true, packed_at: clock.now(),
    items: lines.flatMap(({ line_item_id, quantity }) => {
      const item = order!.items.find(({ id }) => id === line_item_id)!;
      const own = parts.filter((part) => part.line_item_id === line_item_id);
      return own.length ? own.map((part) => toItem(item, part.quantity, part.inventory_item_id)) : [toItem(item, quantity)];
    }),
  };
}

function toItem(item: Item, quantity: number, inventoryItemId?: string): Record<string, unknown> {
  const stock = item.variant?.inventory_items?.find(({ inventory }) => inventory.id === inventoryItemId)?.inventory;
  return {
    line_item_id: item.id, inventory_item_id: inventoryItemId, quantity, title: stock?.title || item.variant_title || item.title,
    sku: stock?.sku || item.variant_sku || "", barcode: item.variant_barcode || "",
  };
}
