import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";

export type Wishes = { instructions?: string | null; gift_message?: string | null; gift_receipt?: boolean; leave_at?: string | null };
export const WISHES = ["instructions", "gift_message", "gift_receipt", "leave_at"] as const;

/** Changes an order's wishes, which stand under the cart that it was placed with; false where they are like that already. */
export async function changeWishes(sql: Sql, orderId: string, cartId: string, wishes: Wishes): Promise<boolean> {
  const given = WISHES.filter((wish) => wishes[wish] !== undefined);
  if (!given.length) return false;
  const [known] = await sql.execute<{ cart_id: string }>(`select cart_id from doorstep_delivery_instructions where (order_id = ? or cart_id = ?) and deleted_at is null`, [orderId, cartId]);
  if (!known && given.every((wish) => !wishes[wish])) return false;
  const now = clock.now();
  const changed = await sql.execute(
    `insert into doorstep_delivery_instructions as d (id, cart_id, order_id, given_at, changed_at, ${WISHES.join(", ")}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (cart_id) where deleted_at is null do update set
       ${given.map((wish) => `${wish} = excluded.${wish}`).join(", ")}, order_id = excluded.order_id, changed_at = excluded.changed_at, updated_at = now()
     where (d.order_id is null or d.order_id = excluded.order_id)
       and (${given.map((wish) => `d.${wish} is distinct from excluded.${wish}`).join(" or ")}) returning id`,
    [entityId("dsdi"), known?.cart_id ?? cartId, orderId, now, now, wishes.instructions ?? null, wishes.gift_message ?? null, wishes.gift_receipt ?? false, wishes.leave_at ?? null]
  );
  return changed.length > 0;
}
