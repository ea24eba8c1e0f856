import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { each, EACH } from "../../../shared/sql-values";
import type { OrderOfMovement } from "../../../modules/payment-capture/payouts";

const ORDERS = `
  select s.id as session_id, o.id as order_id, o.display_id from payment_session s
  join order_payment_collection c on c.payment_collection_id = s.payment_collection_id and c.deleted_at is null
  join "order" o on o.id = c.order_id and o.deleted_at is null
  where s.id = any(${EACH})`;

/** The orders that payment sessions paid for, by the session's id; all in one query. */
export async function ordersOfSessions(container: MedusaContainer, sessionIds: readonly string[]): Promise<Map<string, OrderOfMovement>> {
  if (!sessionIds.length) return new Map();
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(ORDERS, [each(sessionIds)])) as { rows: (OrderOfMovement & { session_id: string })[] };
  return new Map(rows.map(({ session_id, order_id, display_id }) => [session_id, { order_id, display_id }]));
}
