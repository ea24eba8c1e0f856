import { raw } from "../ledger/sql";

/** The SQLSTATE with which the guard refuses; classes from I to Z are free for applications. */
export const REFUSED = "ST409";

/** What every level that the statement touched has, and what its live reservations add up to. */
const TRUE_SUMS = `
    select v.id, v.inventory_item_id, v.location_id, v.stocked_quantity, coalesce(sum(r.quantity), 0) as total
    from unnest(items, locations) as t(item, location)
    join inventory_level v on v.inventory_item_id = t.item and v.location_id = t.location and v.deleted_at is null
    left join reservation_item r on r.inventory_item_id = t.item and r.location_id = t.location and r.deleted_at is null
    group by v.id`;

/**
 * Where more is asked for than before: by all that is new, and of what was changed by what grew, moved or came back. But
 * what comes back to a line of an order is let in even beyond stock: core undoes a failed edit or cancelation so, the
 * order stands whatever we say, and units that are promised twice are seen in the audit, those of no reservation nowhere.
 */
const ASKED = "select f.inventory_item_id, f.location_id from fresh f where f.deleted_at is null and not coalesce(f.allow_backorder, false)";
const GREW = `${ASKED} and exists (select 1 from stale s where s.id = f.id and (s.deleted_at is not null and f.line_item_id is null or f.quantity > s.quantity
      or (f.inventory_item_id, f.location_id) <> (s.inventory_item_id, s.location_id)))`;

const touched = (rows: string): string =>
  `select array_agg(item order by item, location), array_agg(location order by item, location) into items, locations
    from (select distinct inventory_item_id as item, location_id as location from ${rows}) t;`;

/**
 * Core's edit of an order line deletes the line's reservations softly and makes another; its undo brings back all that
 * ever were, so a second edit that fails would leave the line reserved twice. What an earlier edit replaced goes for good.
 */
const FORGET_REPLACED = `
  delete from reservation_item r using fresh f join stale s on s.id = f.id and s.deleted_at is null
    where f.deleted_at is not null and r.line_item_id = f.line_item_id and r.deleted_at is not null
      and r.xmin::text <> (txid_current() % 4294967296)::text;`;

/** One function a kind of statement, since each sees other rows; what it does with them is the same. */
const guardFunction = (name: string, rows: string, asked: string | null, after = ""): string => `
create or replace function ${name}() returns trigger language plpgsql as $guard$
declare
  items text[];
  locations text[];
  short record;
begin
  ${touched(rows)}
  -- Every touched level, in one order for everybody: whoever reserves the same waits here, and then sees what we did.
  perform 1 from unnest(items, locations) as t(item, location)
    join inventory_level v on v.inventory_item_id = t.item and v.location_id = t.location and v.deleted_at is null
    order by t.item, t.location for update of v;
  ${asked === null ? "" : `
  select s.* into short from (${TRUE_SUMS}) s
    where s.total > s.stocked_quantity and (s.inventory_item_id, s.location_id) in (${asked}) limit 1;
  if found then
    raise exception 'Not enough stock of item % at location %: % would be reserved of %', short.inventory_item_id, short.location_id,
      trim_scale(short.total), trim_scale(short.stocked_quantity)
      using errcode = '${REFUSED}', detail = json_build_object('inventory_item_id', short.inventory_item_id, 'location_id', short.location_id,
        'reserved', trim_scale(short.total), 'stocked', trim_scale(short.stocked_quantity))::text;
  end if;`}
  update inventory_level l set reserved_quantity = s.total, raw_reserved_quantity = ${raw("s.total")}, updated_at = now()
    from (${TRUE_SUMS}) s where l.id = s.id and l.reserved_quantity is distinct from s.total;
  ${after}
  return null;
end $guard$;`;

const BOTH = "(select inventory_item_id, location_id from fresh union select inventory_item_id, location_id from stale) b";
/** What was deleted softly before counts nowhere, and its level need not be locked. */
const LIVE = "(select inventory_item_id, location_id from stale where deleted_at is null) l";

/**
 * The guard: no statement, whoever sends it, reserves more than a location has, unless it is allowed as a backorder; and
 * `reserved_quantity` is always the true sum, whatever core, which updates it without a lock (medusa#16569), writes there.
 */
export const INSTALL = [
  guardFunction("doorstep_guard_insert", "fresh", ASKED),
  guardFunction("doorstep_guard_update", BOTH, GREW, FORGET_REPLACED),
  guardFunction("doorstep_guard_delete", LIVE, null),
  `create or replace function doorstep_guard_level() returns trigger language plpgsql as $guard$
  begin
    select coalesce(sum(r.quantity), 0) into new.reserved_quantity from reservation_item r
      where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id and r.deleted_at is null;
    new.raw_reserved_quantity := ${raw("new.reserved_quantity")};
    return new;
  end $guard$;`,
  `create or replace trigger doorstep_guard_insert after insert on reservation_item
     referencing new table as fresh for each statement execute function doorstep_guard_insert();`,
  `create or replace trigger doorstep_guard_update after update on reservation_item
     referencing new table as fresh old table as stale for each statement execute function doorstep_guard_update();`,
  `create or replace trigger doorstep_guard_delete after delete on reservation_item
     referencing old table as stale for each statement execute function doorstep_guard_delete();`,
  `create or replace trigger doorstep_guard_level before update of reserved_quantity, raw_reserved_quantity on inventory_level
     for each row when (new.reserved_quantity is distinct from old.reserved_quantity or new.raw_reserved_quantity is distinct from old.raw_reserved_quantity)
     execute function doorstep_guard_level();`,
].join("\n");

export const REMOVE = `
  drop function if exists doorstep_guard_insert() cascade;
  drop function if exists doorstep_guard_update() cascade;
  drop function if exists doorstep_guard_delete() cascade;
  drop function if exists doorstep_guard_level() cascade;`;
