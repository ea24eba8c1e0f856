import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type OrderRead = {
  shipping_methods: { shipping_option_id: string | null }[];
  items: { id: string; variant?: { product?: { shipping_profile?: { id: string } | null } | null } | null }[];
};

/**
 * Of the order's shipping options, the one whose profile is the items': core takes no other.
 * Undefined where there is none to choose, and core takes the order's first.
 */
export async function shippingOptionFor(container: MedusaContainer, orderId: string, lineIds: readonly string[]): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order", filters: { id: orderId },
    fields: ["shipping_methods.shipping_option_id", "items.id", "items.variant.product.shipping_profile.id"],
  });
  const order = data[0] as unknown as OrderRead;
  const ids = order.shipping_methods.map((method) => method.shipping_option_id).filter((id) => id !== null);
  if (ids.length < 2) return ids[0];
  const profiles = order.items.filter((item) => lineIds.includes(item.id)).map((item) => item.variant?.product?.shipping_profile?.id);
  const { data: options } = await query.graph({ entity: "shipping_option", fields: ["id", "shipping_profile_id"], filters: { id: ids } });
  return options.find((option) => profiles.includes(option.shipping_profile_id as string))?.id ?? ids[0];
}
