import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { judgedOrder } from "../judged-order";
import { Refused } from "./marked";

/** What is to be sent, as core takes new lines of an order: the same variants, unless others were chosen. @throws Refused */
export async function linesOf(container: MedusaContainer, { order_id, items }: RemedyRow): Promise<{ variant_id: string; quantity: number }[]> {
  const order = await judgedOrder(container, order_id);
  return items.map(({ line_item_id, quantity, variant_id }) => {
    const item = order.items.find(({ id }) => id === line_item_id);
    const sent = variant_id ?? item?.variant_id;
    if (!sent) throw new Refused(`${item?.title ?? line_item_id} is no product that could be sent again`);
    return { variant_id: sent, quantity };
  });
}

/** By which shipping option the order was sent, so that what is sent now is too; null where none is known any more. */
export async function shippedBy(container: MedusaContainer, orderId: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["shipping_methods.shipping_option_id"], filters: { id: orderId } });
  const ids = ((data[0] as { shipping_methods?: { shipping_option_id: string | null }[] } | undefined)?.shipping_methods ?? []).flatMap(({ shipping_option_id }) => shipping_option_id ?? []);
  if (!ids.length) return null;
  const { data: options } = await query.graph({ entity: "shipping_option", fields: ["id"], filters: { id: ids } });
  return options[0]?.id ?? null;
}
