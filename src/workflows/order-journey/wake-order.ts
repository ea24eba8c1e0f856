import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { wake } from "../../shared/work/enqueue";

/** Has the order followed soon, by whichever instance is free. */
export async function wakeOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await wake(knex, { work: "follow-order", key: orderId });
}

/** The same, at a time to come. */
export async function wakeOrderAt(container: MedusaContainer, orderId: string, dueAt: Date): Promise<void> {
  await wake(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), { work: "follow-order", key: orderId, dueAt });
}

/** The order that a payment belongs to; undefined while its cart is not completed. */
export async function orderOfPayment(container: MedusaContainer, paymentId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment", fields: ["payment_collection.order.id"], filters: { id: paymentId },
  });
  return (data[0] as { payment_collection?: { order?: { id: string } } } | undefined)?.payment_collection?.order?.id;
}

/** The order that a fulfilment belongs to. */
export async function orderOfFulfillment(container: MedusaContainer, fulfillmentId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "fulfillment", fields: ["order.id"], filters: { id: fulfillmentId } });
  return (data[0] as { order?: { id: string } } | undefined)?.order?.id;
}
