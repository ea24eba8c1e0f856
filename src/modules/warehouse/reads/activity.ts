import type { Cursor } from "../../../shared/cursor";
import type { Sql } from "../../../shared/sql";
import { isScanStep, type ActivityKind, type ActivityResult } from "../rules/activity";

/** Of whom, of which order by its number, where, what, how it was judged, and when: `from` up to `before`. */
export type ActivityAsked = {
  by?: string | undefined; display_id?: number | undefined; location_id?: string | undefined; kind?: ActivityKind | undefined; result?: ActivityResult | undefined;
  from: Date; before: Date; after?: Cursor | undefined; limit: number;
};
/** One scan, or one deed beside the scans: then `result` is null, and `data` tells more of it. `cursor_at`: `at` as PostgreSQL writes it. */
export type ActivityRow = {
  id: string; at: Date; by: string | null; kind: ActivityKind; result: string | null; location_id: string; work_order_id: string | null; order_id: string | null; display_id: number | null;
  title: string | null; barcode: string | null; bin: string | null; quantity: number | null; data: Record<string, unknown> | null; cursor_at: string;
};

type Part = { where: string[]; values: unknown[] };

/** What both have in common; the names are those of the columns. */
function asked(of: ActivityAsked, column: { at: string; by: string; location: string; kind: string; id: string; work: string }): Part {
  const part: Part = { where: [`${column.at} >= ?`, `${column.at} < ?`], values: [of.from, of.before] };
  const add = (condition: string, ...given: unknown[]): void => { part.where.push(condition); part.values.push(...given); };
  if (of.by) add(`${column.by} = ?`, of.by);
  if (of.location_id) add(`${column.location} = ?`, of.location_id);
  if (of.kind) add(`${column.kind} = ?`, of.kind);
  if (of.display_id) add(`${column.work} = any(array(select id from doorstep_work_order where display_id = ? and deleted_at is null))`, of.display_id);
  if (of.after) add(`(${column.at}, ${column.id}) < (?::timestamptz, ?)`, of.after.at, of.after.id);
  return part;
}

function scans(of: ActivityAsked): { sql: string; values: unknown[] } {
  const { where, values } = asked(of, { at: "s.scanned_at", by: "s.scanned_by", location: "w.location_id", kind: "s.step", id: "s.id", work: "s.work_order_id" });
  if (of.result === "refused") where.push("s.outcome <> 'accepted'");
  // A refused one is looked for by its own index.
  else if (of.result) { where.push(`s.outcome = ?${of.result === "accepted" ? "" : " and s.outcome <> 'accepted'"}`); values.push(of.result); }
  return {
    sql: `select s.id, s.scanned_at as at, s.scanned_by as by, s.step as kind, s.outcome as result, w.location_id, w.id as work_order_id, w.order_id, w.display_id,
        l.title, s.barcode, s.bin, s.quantity, null::jsonb as data, s.scanned_at::text as cursor_at
      from doorstep_scan s join doorstep_work_order w on w.id = s.work_order_id left join doorstep_pick_line l on l.id = s.pick_line_id
      where s.deleted_at is null and ${where.join(" and ")} order by s.scanned_at desc, s.id desc limit ?`,
    values: [...values, of.limit],
  };
}

function deeds(of: ActivityAsked): { sql: string; values: unknown[] } {
  const { where, values } = asked(of, { at: "e.at", by: "e.by", location: "e.location_id", kind: "e.kind", id: "e.id", work: "e.work_order_id" });
  return {
    sql: `select e.id, e.at, e.by, e.kind, null as result, e.location_id, e.work_order_id, e.order_id, w.display_id, l.title, null as barcode, null as bin,
        (case when jsonb_typeof(e.data->'quantity') = 'number' then (e.data->>'quantity')::int end) as quantity, e.data, e.at::text as cursor_at
      from doorstep_warehouse_entry e left join doorstep_work_order w on w.id = e.work_order_id left join doorstep_pick_line l on l.id = e.data->>'line_id'
      where e.deleted_at is null and ${where.join(" and ")} order by e.at desc, e.id desc limit ?`,
    values: [...values, of.limit],
  };
}

/** The newest first, each of both kinds read by its own index up to the page's length. */
export async function activity(sql: Sql, of: ActivityAsked): Promise<ActivityRow[]> {
  const parts = [...(!of.kind || isScanStep(of.kind) ? [scans(of)] : []), ...(!of.result && !(of.kind && isScanStep(of.kind)) ? [deeds(of)] : [])];
  if (!parts.length) return [];
  return sql.execute<ActivityRow>(
    `select * from (${parts.map((part) => `(${part.sql})`).join(" union all ")}) done order by at desc, id desc limit ?`, [...parts.flatMap(({ values }) => values), of.limit]
  );
}
