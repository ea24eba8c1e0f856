import { surplusOf } from "../ledger/surplus";

/** One thing that does not fit together, as its query finds it. Quantities are decimal texts, in units of the inventory item. */
export type Row = {
  /** The row that is wrong: a level, a reservation or a hold. */
  id: string;
  inventory_item_id: string | null;
  location_id: string | null;
  sku: string | null;
  location: string | null;
  /** What the message is about, by kind. */
  one: string;
  other: string;
};
export const FINDING_KINDS = ["level_drift", "shortage", "orphan_reservation", "canceled_order", "over_reserved", "unreserved_line", "unbacked_hold", "overdue_hold", "overdue_claim"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

type Audit = {
  sql: string;
  /** The finding in words. */
  say: (row: Row) => string;
  /** What a repair does about it; null where a person must decide. */
  repair: string | null;
  /** What a person does about it, where no repair can. */
  advice?: string;
};

const LEVEL = `l.id, l.inventory_item_id, l.location_id, i.sku, s.name as location`;
const NAMES = `left join inventory_item i on i.id = l.inventory_item_id left join stock_location s on s.id = l.location_id`;
const LEVELS = `from inventory_level l ${NAMES}
  left join reservation_item r on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null
  where l.deleted_at is null group by l.id, i.sku, s.name`;
const at = ({ sku, location, inventory_item_id, location_id }: Row): string => `${sku ?? inventory_item_id} at ${location ?? location_id}`;
const PROMISED = "coalesce(sum(r.quantity) filter (where not coalesce(r.allow_backorder, false)), 0)";
/** A job may be late by this much before somebody should wonder. */
const LATE = "interval '2 minutes'";

/** Every way in which holds, claims, reservations, levels and orders can disagree: how it is found, said and mended. */
export const AUDIT: Record<FindingKind, Audit> = {
  level_drift: {
    sql: `select ${LEVEL}, trim_scale(l.reserved_quantity)::text as one, trim_scale(coalesce(sum(r.quantity), 0))::text as other ${LEVELS}
      having l.reserved_quantity is distinct from coalesce(sum(r.quantity), 0)`,
    say: (row) => `The level of ${at(row)} says that ${row.one} are reserved; its reservations add up to ${row.other}.`,
    repair: "sets the level to the sum of its reservations",
  },
  shortage: {
    sql: `select ${LEVEL}, trim_scale(${PROMISED})::text as one, trim_scale(l.stocked_quantity)::text as other ${LEVELS}
      having ${PROMISED} > l.stocked_quantity`,
    say: (row) => `${row.one} of ${at(row)} are promised, and only ${row.other} are there.`,
    repair: null,
    advice: "Count again, bring stock from another location, or cancel or shorten the youngest orders.",
  },
  orphan_reservation: {
    sql: `select r.id, r.inventory_item_id, r.location_id, i.sku, s.name as location, trim_scale(r.quantity)::text as one, h.state as other
      from reservation_item r join doorstep_stock_hold h on h.id = r.external_id
      left join inventory_item i on i.id = r.inventory_item_id left join stock_location s on s.id = r.location_id
      where r.deleted_at is null and r.line_item_id is null and h.state in ('released', 'expired')`,
    say: (row) => `${row.one} of ${at(row)} are kept for a cart's hold that is ${row.other}.`,
    repair: "gives the units back",
  },
  canceled_order: {
    sql: `select distinct r.id, r.inventory_item_id, r.location_id, i.sku, s.name as location, trim_scale(r.quantity)::text as one, o.display_id::text as other
      from reservation_item r join order_item oi on oi.item_id = r.line_item_id join "order" o on o.id = oi.order_id and o.canceled_at is not null
      left join inventory_item i on i.id = r.inventory_item_id left join stock_location s on s.id = r.location_id
      where r.deleted_at is null`,
    say: (row) => `${row.one} of ${at(row)} are kept for order #${row.other}, which is canceled.`,
    repair: "gives the units back",
  },
  over_reserved: {
    sql: `${surplusOf("o.status = 'pending' and o.is_draft_order is not true and o.deleted_at is null")}
      select r.id, r.inventory_item_id, r.location_id, i.sku, s.name as location, trim_scale(r.surplus)::text as one, r.display_id::text as other, r.line_item_id, r.quantity::text, r.surplus::text
      from reserved r left join inventory_item i on i.id = r.inventory_item_id left join stock_location s on s.id = r.location_id
      where r.surplus > 0 and r.changed_at < ?::timestamptz - interval '15 minutes' order by r.created_at desc, r.id`,
    say: (row) => `${row.one} of ${at(row)} more than has still to be sent are kept for order #${row.other}.`,
    repair: "gives what is too much back",
  },
  unreserved_line: {
    sql: `select li.id, w.inventory_item_id, null as location_id, i.sku, null as location,
        trim_scale(oi.quantity - coalesce(oi.fulfilled_quantity, 0))::text as one, o.display_id::text as other
      from "order" o join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
      join order_line_item li on li.id = oi.item_id join product_variant v on v.id = li.variant_id and v.manage_inventory and v.deleted_at is null
      join product_variant_inventory_item w on w.variant_id = v.id and w.deleted_at is null left join inventory_item i on i.id = w.inventory_item_id
      left join reservation_item r on r.line_item_id = li.id and r.inventory_item_id = w.inventory_item_id and r.deleted_at is null
      where o.status = 'pending' and not o.is_draft_order and o.deleted_at is null and oi.quantity > coalesce(oi.fulfilled_quantity, 0)
        and o.updated_at < ?::timestamptz - ${LATE} and r.id is null`,
    say: (row) => `${row.one} of ${row.sku ?? row.inventory_item_id} are still to be sent with order #${row.other}, and nothing is reserved for them.`,
    repair: null,
    advice: "Choose “Allocate items” on the order's page, so that nobody else gets them, or shorten the order.",
  },
  unbacked_hold: {
    sql: `select h.id, null as inventory_item_id, null as location_id, null as sku, null as location, h.cart_id as one, h.state as other
      from doorstep_stock_hold h join doorstep_stock_hold_line l on l.hold_id = h.id and l.deleted_at is null
      left join reservation_item r on r.id = l.reservation_item_id and r.deleted_at is null
      where h.state = 'held' and h.deleted_at is null and r.id is null group by h.id`,
    say: (row) => `Cart ${row.one} believes to hold units that no reservation keeps.`,
    repair: "releases the hold, so that the cart's next step holds anew",
  },
  overdue_hold: {
    sql: `select h.id, null as inventory_item_id, null as location_id, null as sku, null as location, h.cart_id as one, h.expires_at::text as other
      from doorstep_stock_hold h where h.state = 'held' and h.deleted_at is null and h.expires_at < ?::timestamptz - ${LATE}`,
    say: (row) => `The hold of cart ${row.one} should have ended at ${row.other}.`,
    repair: "ends the hold and gives its units back",
  },
  overdue_claim: {
    sql: `select h.id, null as inventory_item_id, null as location_id, null as sku, null as location, h.cart_id as one, h.claimed_at::text as other
      from doorstep_stock_hold h where h.state = 'claimed' and h.deleted_at is null and h.claimed_at < ?::timestamptz - interval '10 minutes'`,
    say: (row) => `Cart ${row.one} is being completed since ${row.other}, and neither became an order nor failed.`,
    repair: "looks whether there is an order, and settles the claim or gives it back",
  },
};
