import type { Sql } from "../../../../shared/sql";

const BASIS = `
  select concat(o.version, ' ', o.canceled_at, ' ', (
    select string_agg(concat(r.id, '@', r.location_id, ':', trim_scale(r.quantity)), ',' order by r.id) from reservation_item r
    where r.deleted_at is null and r.line_item_id in (select i.item_id from order_item i where i.order_id = o.id and i.version = o.version))) as basis
  from "order" o where o.id = ?`;

/** What a plan of an order's work stands on: its version and its reservations. The same text as long as neither changes. */
export async function basisOf(sql: Sql, orderId: string): Promise<string> {
  const [row] = await sql.execute<{ basis: string }>(BASIS, [orderId]);
  return row?.basis ?? "";
}

/** A plan that is older than the order would undo what a newer one did. @throws Error, to be tried again */
export async function requireCurrent(sql: Sql, orderId: string, basis: string): Promise<void> {
  if ((await basisOf(sql, orderId)) !== basis) throw new Error(`Order ${orderId} was changed while its work was planned`);
}
