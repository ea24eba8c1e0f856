import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { DoorstepCarrierProvider } from "../../providers/carrier/service";
import { clock } from "../../shared/clock";
import { chosenShipping } from "./chosen-shipping";
import type { NamedLine } from "./made-for";
import type { PackageOfOrder } from "./package-to-ship";

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

/** A label as core keeps it; what is collected has none. */
export type CoreLabel = { tracking_number: string; tracking_url: string; label_url: string };
type Stock = { title?: string | null; sku?: string | null };

/** Core's fulfilment of a package, as the provider of its shipping option takes it; `named` are the order's lines. @throws 400 where the order has no way of shipping */
export async function fulfilmentOf(container: MedusaContainer, labels: readonly CoreLabel[], { pack, order, lines, parts }: PackageOfOrder, named: readonly NamedLine[]): Promise<Record<string, unknown>> {
  const { shipping_option_id } = await chosenShipping(container, order, lines.map((line) => line.line_item_id));
  const [[option], stock] = await Promise.all([
    container.resolve(Modules.FULFILLMENT).listShippingOptions({ id: shipping_option_id ?? "" }, { select: ["id", "provider_id"], take: 1 }),
    container.resolve(Modules.INVENTORY).listInventoryItems({ id: parts.map((part) => part.inventory_item_id) }, { select: ["id", "title", "sku"], take: null as never }),
  ]);
  if (!option) throw new MedusaError(MedusaError.Types.INVALID_DATA, "The order has no way of shipping: give it a shipping method first");
  const { id: _id, ...delivery_address } = (order.shipping_address ?? {}) as { id?: string };
  return {
    location_id: pack.location_id, provider_id: option.provider_id, shipping_option_id: option.id, order: await orderFor(container, option.provider_id, order.id),
    labels, delivery_address, data: order.shipping_methods.find((method) => method.shipping_option_id === option.id)?.data, requires_shipping: true,
    packed_at: clock.now(),
    items: lines.flatMap(({ line_item_id, quantity }) => {
      const line = named.find(({ id }) => id === line_item_id)!;
      const own = parts.filter((part) => part.line_item_id === line_item_id);
      return own.length ? own.map((part) => toItem(line, part.quantity, part.inventory_item_id, stock.find(({ id }) => id === part.inventory_item_id))) : [toItem(line, quantity)];
    }),
  };
}

/** The order as a provider of another make expects it; ours has bought its label before and looks at none of it. */
async function orderFor(container: MedusaContainer, providerId: string, id: string): Promise<unknown> {
  if (providerId.startsWith(`${DoorstepCarrierProvider.identifier}_`)) return { id };
  const { data: [order] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ORDER_FIELDS, filters: { id } });
  return order;
}

const toItem = (line: NamedLine, quantity: number, inventory_item_id?: string, stock?: Stock): Record<string, unknown> => ({
  line_item_id: line.id, inventory_item_id, quantity, title: stock?.title || line.variant_title || line.title,
  sku: stock?.sku || line.variant_sku || "", barcode: line.variant_barcode || "",
});
