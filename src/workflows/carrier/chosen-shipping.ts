import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toSmallestUnit } from "../../providers/carrier/money";

/** How the shopper chose to have it shipped; `adapter` and `service` as the option's `data` names them, where the carrier is ours. */
export type ChosenShipping = { shipping_option_id?: string; adapter?: string; service?: string; paid: Paid };
/** What the shopper paid for it, for the whole order, in the currency's smallest unit. */
type Paid = { amount: number; currency_code: string } | null;

/** What must be read of an order to know what its shopper chose. */
export const SHIPPING_CHOICE = ["id", "currency_code", "shipping_methods.amount", "shipping_methods.shipping_option_id", "shipping_methods.data"];
export type OrderChoice = {
  id: string; currency_code: string;
  shipping_methods: { shipping_option_id: string | null; amount: number; data: { adapter?: string; service?: string } | null }[];
};
type Profiled = { items: { id: string; variant?: { product?: { shipping_profile?: { id: string } | null } | null } | null }[] };

/**
 * Of the order's shipping options, the one whose profile is the items': core takes no other.
 * Empty where there is none to choose, and core takes the order's first.
 */
export async function chosenShipping(container: MedusaContainer, { id, currency_code, shipping_methods }: OrderChoice, lineIds: readonly string[]): Promise<ChosenShipping> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const methods = shipping_methods.flatMap(({ shipping_option_id, amount, data }) =>
    shipping_option_id ? [{ shipping_option_id, adapter: data?.adapter, service: data?.service, paid: { amount: toSmallestUnit(String(amount), currency_code), currency_code } }] : []);
  if (methods.length < 2) return methods[0] ?? { paid: null };
  const { data: [profiled] } = await query.graph({ entity: "order", filters: { id }, fields: ["items.id", "items.variant.product.shipping_profile.id"] });
  const profiles = (profiled as unknown as Profiled).items.filter((item) => lineIds.includes(item.id)).map((item) => item.variant?.product?.shipping_profile?.id);
  const { data: options } = await query.graph({ entity: "shipping_option", fields: ["id", "shipping_profile_id"], filters: { id: methods.map((method) => method.shipping_option_id) } });
  const fitting = options.find((option) => profiles.includes(option.shipping_profile_id as string))?.id;
  return methods.find((method) => method.shipping_option_id === fitting) ?? methods[0]!;
}
