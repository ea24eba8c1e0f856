import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import type { WayRow } from "../note-way";
import type { Cursor } from "../../../shared/cursor";
import { beginningWith } from "../../../shared/like";
import { nameWords, numberIn, type OrderSort } from "../rules/orders-asked";

/** Which orders, in which order, and after which. Names of several are any of them. */
export type OrdersAsked = {
  q?: string | undefined; step?: string[] | undefined; payment?: string[] | undefined; location_id?: string[] | undefined; carrier?: string[] | undefined; customer_id?: string | undefined;
  late?: boolean | undefined; needs_person?: boolean | undefined; under_way: boolean; sort: OrderSort; after?: Cursor | undefined; limit: number;
};
export type OrderRow = WayRow & { id: string; order_id: string; ended: boolean; late: boolean; needs_person: boolean; read_at: Date };
type Found = OrderRow & { cursor_at: string };

type By = { by: string; direction: "asc" | "desc" };
/** What has no such time comes last: the indexes are of the same expressions. */
const soonest = (column: string): By => ({ by: `coalesce(f.${column}, 'infinity'::timestamptz)`, direction: "asc" });
const BY: Readonly<Record<OrderSort, By>> = {
  "-placed_at": { by: "f.placed_at", direction: "desc" }, placed_at: { by: "f.placed_at", direction: "asc" },
  ship_by: soonest("ship_by"), promised_latest: soonest("promised_latest"), next_due_at: soonest("next_due_at"),
};

const SHOWN = [
  "id", "order_id", "ended", "read_at", "display_id", "email", "customer_id", "customer_name", "step", "payment", "work", "placed_at", "paid_at", "picked_at", "packed_at", "shipped_at", "delivered_at", "ship_by",
  "promised_first", "promised_latest", "eta", "next_awaits", "next_subject", "next_due_at", "exception", "late_from", "person_from", "parcels", "parcels_shipped", "parcels_delivered", "location_ids", "carriers", "tracking_numbers",
].map((name) => `f.${name}`).join(", ");

/** More that are named alike than this nobody looks through. */
const MOST_ALIKE = 500;
const MATCHING = (condition: string): string => `(select id from doorstep_followed_order where deleted_at is null and ${condition} limit ${MOST_ALIKE})`;

/** As the index has it. */
const WORDS = "to_tsvector('simple'::regconfig, coalesce(customer_name, '')) @@ to_tsquery('simple'::regconfig, ?)";

/** Every search is by an index: a whole number, the beginning of an address or a name, words of a name, a whole tracking number. */
function searched(q: string): { sql: string; values: unknown[] } {
  const [number, words] = [numberIn(q), nameWords(q)];
  const [ways, values]: [string[], unknown[]] = [
    [MATCHING("lower(email) like ?"), MATCHING("lower(customer_name) like ?"), MATCHING(`tracking_numbers && ${EACH}`)], [beginningWith(q), beginningWith(q), each([q, q.toUpperCase()])],
  ];
  if (words !== null) { ways.push(MATCHING(WORDS)); values.push(words); }
  if (number !== null) { ways.push(MATCHING("display_id = ?")); values.push(number); }
  return { sql: `f.id in (${ways.join(" union all ")})`, values };
}

/** The orders that a search finds, of any age; nobody looks through more. */
export async function ordersNamed(sql: Sql, q: string): Promise<string[]> {
  const { sql: found, values } = searched(q);
  const rows = await sql.execute<{ order_id: string }>(`select f.order_id from doorstep_followed_order f where ${found} and f.deleted_at is null order by f.placed_at desc nulls last limit ${MOST_ALIKE}`, values);
  return rows.map(({ order_id }) => order_id);
}

/** One page, one more than it has where there are more; counted is nothing, so that a page costs the same beside any number of orders. */
export async function ordersOnTheWay(sql: Sql, asked: OrdersAsked, now: Date): Promise<Found[]> {
  const { by, direction } = BY[asked.sort];
  const where = ["f.deleted_at is null", "f.placed_at is not null"];
  const values: unknown[] = [];
  const add = (condition: string, ...given: unknown[]): void => { where.push(condition); values.push(...given); };
  if (asked.under_way) where.push("f.ended = false");
  if (asked.q) { const { sql: found, values: given } = searched(asked.q); add(found, ...given); }
  if (asked.step) add(`f.step = any(${EACH})`, each(asked.step));
  if (asked.payment) add(`f.payment = any(${EACH})`, each(asked.payment));
  if (asked.location_id) add(`f.location_ids && ${EACH}`, each(asked.location_id));
  if (asked.carrier) add(`f.carriers && ${EACH}`, each(asked.carrier));
  if (asked.customer_id) add("f.customer_id = ?", asked.customer_id);
  if (asked.late) add("f.late_from <= ?", now);
  if (asked.needs_person) add("f.person_from <= ?", now);
  if (asked.after) add(`(${by}, f.id) ${direction === "desc" ? "<" : ">"} (?::timestamptz, ?)`, asked.after.at, asked.after.id);
  return sql.execute<Found>(
    `select ${SHOWN}, coalesce(f.late_from <= ?, false) as late, coalesce(f.person_from <= ?, false) as needs_person, (${by})::text as cursor_at
     from doorstep_followed_order f where ${where.join(" and ")} order by ${by} ${direction}, f.id ${direction} limit ?`,
    [now, now, ...values, asked.limit + 1]
  );
}

/** The carriers of the newest orders, to choose among. */
export async function carriersOfLate(sql: Sql): Promise<string[]> {
  const rows = await sql.execute<{ carrier: string }>(
    `select distinct unnest(f.carriers) as carrier from (select carriers from doorstep_followed_order where placed_at is not null and deleted_at is null order by placed_at desc, id desc limit 1000) f order by 1`
  );
  return rows.map(({ carrier }) => carrier);
}

/** Of a customer's orders: how many are under way, and how many of them have a parcel with which something is the matter. */
export async function customerCounts(sql: Sql, customerId: string): Promise<{ orders: number; under_way: number; exceptions: number }> {
  const [row] = await sql.execute<{ orders: number; under_way: number; exceptions: number }>(
    `select count(*)::int as orders, (count(*) filter (where ended = false))::int as under_way, (count(*) filter (where exception is not null))::int as exceptions
     from doorstep_followed_order where customer_id = ? and deleted_at is null`, [customerId]
  );
  return row!;
}
