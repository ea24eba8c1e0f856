import type { MedusaContainer, OrderDTO, PaymentCollectionDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OrderForRules } from "../../../modules/payment-capture/rules/capture-rule";
import type { PaymentChecks } from "../../../shared/payment-source";
import { exact } from "../exact";
import { paymentOf } from "../payment-of-order";
import { paymentCaptureOf } from "../room";

/** What of core's order the rules go by. */
export type JudgedOrder = Pick<OrderDTO, "id" | "currency_code" | "total" | "customer_id" | "items" | "shipping_address" | "billing_address"> & {
  payment_collections: PaymentCollectionDTO[];
};

/** The orders as the capture rules see them; tags, groups and risks are asked for once for all of them. */
export async function ordersForRules(container: MedusaContainer, orders: readonly JudgedOrder[]): Promise<OrderForRules[]> {
  const [tags, groups, risks] = await Promise.all([
    idsWithin(container, "product", "tags", orders.flatMap((order) => (order.items ?? []).map((item) => item.product_id))),
    idsWithin(container, "customer", "groups", orders.map((order) => order.customer_id)),
    risksOf(container, orders),
  ]);
  return orders.map((order) => {
    const payment = paymentOf(order);
    return {
      currency_code: order.currency_code,
      total: exact(order, "total").toFixed(),
      // What is sent nowhere has the country of the bill alone.
      country_code: (order.shipping_address?.country_code ?? order.billing_address?.country_code)?.toLowerCase() ?? null,
      provider_id: payment?.provider_id ?? null,
      risk_level: risks.get(order.id) ?? null,
      product_tag_ids: (order.items ?? []).flatMap((item) => tags.get(item.product_id ?? "") ?? []),
      customer_group_ids: groups.get(order.customer_id ?? "") ?? [],
      lines: (order.items ?? []).map((item) => ({ requiresShipping: item.requires_shipping !== false })),
    };
  });
}

/** The ids of a list that each of the rows has, by the row's id. */
async function idsWithin(container: MedusaContainer, entity: "product" | "customer", list: string, wanted: readonly (string | null | undefined)[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(wanted.filter((id) => typeof id === "string"))];
  if (!ids.length) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity, fields: ["id", `${list}.id`], filters: { id: ids } });
  const rows = data as unknown as Record<string, ({ id: string } | null)[] | null>[];
  return new Map(rows.map((row) => [row.id as unknown as string, (row[list] ?? []).flatMap((one) => one?.id ?? [])]));
}

/** What the payments' provider thinks of them, by the order's id, as it was noted when they were reviewed. */
async function risksOf(container: MedusaContainer, orders: readonly JudgedOrder[]): Promise<Map<string, string>> {
  const ids = orders.map(({ id }) => id);
  const reviews = await paymentCaptureOf(container).listPaymentReviews({ order_id: ids }, { select: ["order_id", "checks"], take: ids.length });
  return new Map(reviews.flatMap(({ order_id, checks }) => (checks ? [[order_id, (checks as unknown as PaymentChecks).risk]] : [])));
}
