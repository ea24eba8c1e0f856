import type { Sql } from "../../../shared/sql";
import { MERGEABLE_STATES } from "../rules/merge";

export type Companion = { id: string; order_id: string; display_id: number; part: number; state: string };
/** `together`: what it is picked and packed with; `could_join`: what could go with it, of each order one part, until a person merges them. */
export type Companions = { together: Companion[]; could_join: Companion[] };

/** More than anybody packs into one carton. */
const MOST = 20;
const STATES = MERGEABLE_STATES.map((state) => `'${state}'`).join(", ");
/** As `whyNotTogether` judges it. */
const CAN = (work: string): string => `${work}.state in (${STATES}) and ${work}.waiting_code is null and ${work}.deleted_at is null
  and not exists (select 1 from doorstep_package p where p.work_order_id = ${work}.id and p.state <> 'voided' and p.deleted_at is null)`;
const FIELDS = "m.id, m.order_id, m.display_id, m.part, m.state";

const COMPANIONS = `
  (select true as together, ${FIELDS} from doorstep_work_order o join doorstep_work_order m on m.merge_id = o.merge_id and m.id <> o.id and m.deleted_at is null
   where o.id = ? order by m.display_id, m.part)
  union all
  (select false as together, ${FIELDS} from (
     select distinct on (m.order_id) m.* from doorstep_work_order o
       join doorstep_work_order m on m.location_id = o.location_id and m.merge_key = o.merge_key and m.order_id <> o.order_id and m.merge_id is distinct from coalesce(o.merge_id, '')
     where o.id = ? and ${CAN("o")} and ${CAN("m")} order by m.order_id, m.part) m
   order by m.display_id, m.part limit ${MOST})`;

/** The orders of a work order and of those that go together with it. */
export async function ordersTogether(sql: Sql, id: string): Promise<string[]> {
  const rows = await sql.execute<{ order_id: string }>(
    `select distinct order_id from doorstep_work_order where deleted_at is null and (id = ? or merge_id = any(array(select merge_id from doorstep_work_order where id = ?)))`, [id, id]
  );
  return rows.map(({ order_id }) => order_id);
}

/** Those that go together with a work order, and those that could. */
export async function companionsOf(sql: Sql, id: string): Promise<Companions> {
  const all = await sql.execute<Companion & { together: boolean }>(COMPANIONS, [id, id]);
  const of = (asked: boolean): Companion[] => all.flatMap(({ together, ...companion }) => (together === asked ? [companion] : []));
  return { together: of(true), could_join: of(false) };
}
