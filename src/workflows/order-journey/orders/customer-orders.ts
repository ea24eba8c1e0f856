import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { journeyRoomOf } from "../room";

const OPEN_CASES = `
  select count(*)::int as cases from doorstep_followed_order f join doorstep_case c on c.order_id = f.order_id and c.state <> 'resolved' and c.deleted_at is null
  where f.customer_id = ? and f.deleted_at is null`;
const NEWEST = 5;

/** A customer's newest orders as they stand, and how many of all are under way, have a parcel in trouble, or an open case. */
export async function customerOrders(container: MedusaContainer, customerId: string) {
  const journey = journeyRoomOf(container);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [rows, counts, { rows: [open] }] = await Promise.all([
    journey.orders({ customer_id: customerId, under_way: false, sort: "-placed_at", limit: NEWEST }),
    journey.customerCounts(customerId),
    knex.raw(OPEN_CASES, [customerId]) as unknown as Promise<{ rows: [{ cases: number }] }>,
  ]);
  return { orders: rows.slice(0, NEWEST).map(({ cursor_at: _, ...row }) => row), counts: { ...counts, cases: open.cases } };
}
