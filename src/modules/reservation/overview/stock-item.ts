import type { Sql } from "../../../shared/sql";
import { NAME, PICTURE, PRODUCT_OF_ITEM } from "./product-of-item";

/** Who keeps units of an item: a cart's hold or claim, an order, or a reservation by hand. */
export type Keeper = {
  reservation_id: string; location_id: string; location_name: string; quantity: number; kind: "held" | "claimed" | "ordered" | "other";
  hold_id: string | null; cart_id: string | null; order_id: string | null; display_id: number | null; email: string | null;
  expires_at: string | null; created_at: string; description: string | null;
};

const MOST = 200;

/** The newest keepers of an item's units, at most 200. */
export const keepersOf = (sql: Sql, inventoryItemId: string): Promise<Keeper[]> =>
  sql.execute<Keeper>(
    `select r.id as reservation_id, r.location_id, s.name as location_name, r.quantity::float8,
       case when r.line_item_id is not null then 'ordered' when h.state in ('held', 'claimed') then h.state else 'other' end as kind,
       h.id as hold_id, h.cart_id, o.id as order_id, o.display_id, coalesce(o.email, c.email) as email,
       case when h.state = 'held' then h.expires_at end as expires_at, r.created_at, r.description
     from reservation_item r left join stock_location s on s.id = r.location_id
     left join doorstep_stock_hold h on h.id = r.external_id
     left join cart c on c.id = h.cart_id
     left join lateral (select oi.order_id from order_item oi where oi.item_id = r.line_item_id and oi.deleted_at is null limit 1) oi on true
     left join "order" o on o.id = oi.order_id
     where r.inventory_item_id = ? and r.deleted_at is null order by r.created_at desc, r.id limit ${MOST}`,
    [inventoryItemId]
  );

export type Waiter = { cart_id: string; quantity: number; joined_at: string; seen_at: string; position: number };

/** The item's waiting line, first come first. */
export const lineOf = (sql: Sql, inventoryItemId: string, seenSince: Date): Promise<Waiter[]> =>
  sql.execute<Waiter>(
    `select cart_id, quantity::float8, joined_at, seen_at, row_number() over (order by joined_at, id)::int as position from doorstep_stock_wait
     where inventory_item_id = ? and state = 'waiting' and seen_at >= ? and deleted_at is null order by joined_at, id`,
    [inventoryItemId, seenSince]
  );

export type StockItemHead = { id: string; sku: string | null; title: string | null; thumbnail: string | null };

export const itemHead = async (sql: Sql, inventoryItemId: string): Promise<StockItemHead | undefined> =>
  (
    await sql.execute<StockItemHead>(
      `with p as (select id, id as inventory_item_id, sku, title, thumbnail from inventory_item where id = ? and deleted_at is null)
       select p.id, p.sku, ${NAME} as title, ${PICTURE} as thumbnail from p ${PRODUCT_OF_ITEM}`,
      [inventoryItemId]
    )
  )[0];
