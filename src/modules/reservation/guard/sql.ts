import { raw } from "../../../shared/sql-values";

/** The SQLSTATE with which the guard refuses; classes from I to Z are free for applications. */
export const REFUSED = "ST409";

const rowsOf = (table: "fresh" | "stale", sign: "" | "-") =>
  `select inventory_item_id, location_id, ${sign}quantity as delta from ${table} where deleted_at is null`;

/** By how much each level's live reservations grew or shrank in the statement; levels left as they were are left alone. */
const changes = (rows: string): string =>
  `(select inventory_item_id, location_id, sum(delta) as delta from (${rows}) r group by 1, 2 having sum(delta) <> 0)`;

const INSERTED = changes(rowsOf("fresh", ""));
const UPDATED = changes(`${rowsOf("fresh", "")} union all ${rowsOf("stale", "-")}`);
const DELETED = changes(rowsOf("stale", "-"));

/**
 * Where more is asked for than before: by all that is new, and of what was changed by what grew, moved or came back. But
 * what comes back to a line of an order is let in even beyond stock: core undoes a failed edit or cancelation so, the
 * order stands whatever we say, and units that are promised twice are seen in the audit, those of no reservation nowhere.
 */
const ASKED = "select f.inventory_item_id, f.location_id from fresh f where f.deleted_at is null and not coalesce(f.allow_backorder, false)";
const GREW = `${ASKED} and exists (select 1 from stale s where s.id = f.id and (s.deleted_at is not null and f.line_item_id is null or f.quantity > s.quantity
      or (f.inventory_item_id, f.location_id) <> (s.inventory_item_id, s.location_id)))`;

const LEVELS = (of: string) => `${of} c join inventory_level v using (inventory_item_id, location_id)`;

/**
 * Core's edit of an order line deletes the line's reservations softly and makes another; its undo brings back all that
 * ever were, so a second edit that fails would leave the line reserved twice. What an earlier edit replaced goes for good.
 */
const FORGET_REPLACED = `
  delete from reservation_item r using fresh f join stale s on s.id = f.id and s.deleted_at is null
    where f.deleted_at is not null and r.line_item_id = f.line_item_id and r.deleted_at is not null
      and r.xmin::text <> (txid_current() % 4294967296)::text;`;

/** One function a kind of statement, since each sees other rows; what it does with them is the same. */
const guardFunction = (name: string, of: string, asked: string | null, after = ""): string => `
create or replace function ${name}() returns trigger language plpgsql as $guard$
declare
  short record;
begin
  -- Every level that changes, in one order for everybody: whoever reserves the same waits here, and then sees what we did.
  perform 1 from ${LEVELS(of)} where v.deleted_at is null order by v.inventory_item_id, v.location_id for update of v;
  ${asked === null ? "" : `
  select inventory_item_id, location_id, v.stocked_quantity, v.reserved_quantity + c.delta as total into short from ${LEVELS(of)}
    where v.deleted_at is null and c.delta > 0 and v.reserved_quantity + c.delta > v.stocked_quantity
      and (inventory_item_id, location_id) in (${asked}) limit 1;
  if found then
    raise exception 'Not enough stock of item % at location %: % would be reserved of %', short.inventory_item_id, short.location_id,
      trim_scale(short.total), trim_scale(short.stocked_quantity)
      using errcode = '${REFUSED}', detail = json_build_object('inventory_item_id', short.inventory_item_id, 'location_id', short.location_id,
        'reserved', trim_scale(short.total), 'stocked', trim_scale(short.stocked_quantity))::text;
  end if;`}
  update inventory_level v set reserved_quantity = v.reserved_quantity + c.delta,
      raw_reserved_quantity = ${raw("(v.reserved_quantity + c.delta)")}, updated_at = now()
    from ${of} c where v.inventory_item_id = c.inventory_item_id and v.location_id = c.location_id and v.deleted_at is null;
  ${after}
  return null;
end $guard$;`;

const TRUE_SUM = (level: string) => `(select coalesce(sum(r.quantity), 0) from reservation_item r
      where r.inventory_item_id = ${level}.inventory_item_id and r.location_id = ${level}.location_id and r.deleted_at is null)`;

/**
 * The guard: no statement, whoever sends it, reserves more than a location has, unless it is allowed as a backorder; and
 * `reserved_quantity` is always the true sum, whatever core, which updates it without a lock (medusa#16569), writes there.
 * It is counted on from what it was, so that a hold costs the same however many others there are; what anybody but the
 * guard writes there is replaced by the sum.
 */
export const INSTALL = [
  guardFunction("doorstep_guard_insert", INSERTED, ASKED),
  guardFunction("doorstep_guard_update", UPDATED, GREW, FORGET_REPLACED),
  guardFunction("doorstep_guard_delete", DELETED, null),
  `create or replace function doorstep_guard_level() returns trigger language plpgsql as $guard$
  begin
    -- One of the functions above is at work: it has the lock, and counts.
    if pg_trigger_depth() > 1 then return new; end if;
    new.reserved_quantity := ${TRUE_SUM("new")};
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
  // The triggers' locks are held, so that nobody reserves meanwhile: from here on the counts are true.
  `update inventory_level l set reserved_quantity = ${TRUE_SUM("l")} where l.deleted_at is null and l.reserved_quantity is distinct from ${TRUE_SUM("l")};`,
].join("\n");

/** Whether the guard counts now: an expression of SQL, for the statement that relies on it. */
export const GUARDED = `(select count(*) = 3 from pg_trigger where tgrelid = 'reservation_item'::regclass
  and tgname in ('doorstep_guard_insert', 'doorstep_guard_update', 'doorstep_guard_delete') and tgenabled <> 'D')`;

export const REMOVE = `
  drop function if exists doorstep_guard_insert() cascade;
  drop function if exists doorstep_guard_update() cascade;
  drop function if exists doorstep_guard_delete() cascade;
  drop function if exists doorstep_guard_level() cascade;`;
