import type { Sql } from "../../../../shared/sql";
import type { ShipBy } from "../../rules/ship-by";
import type { Waiting } from "../../rules/waiting-reason";
import type { WorkOrderState } from "../../rules/work-order-states";

/** When it is to leave and how it ranks: a person's own ranking stays. With what it could go together with, as a text. */
type Ranked = { ship_by: ShipBy; collect: boolean; priority: number; merge_key: string | null };
/** How it stands then. */
type Standing = { state: WorkOrderState; waiting_code: string | null; merge_key: string | null };

/**
 * Whether a work order may be picked, and why not. A person's hold stands above all other reasons. One that was begun keeps its
 * state: its reason is told to who works on it, and no label is to be had for it meanwhile.
 */
export async function setWaiting(sql: Sql, id: string, waiting: Waiting | null, { ship_by, collect, priority, merge_key }: Ranked): Promise<Standing> {
  await sql.execute(
    `update doorstep_work_order w set waiting_code = n.code, waiting_reason = n.words, state = n.state, ship_by = n.ship_by, ship_by_basis = n.basis, collect = n.collect, priority = n.priority,
       merge_key = n.merge_key, updated_at = now()
     from (
       select o.id, t.code, t.words, ?::timestamptz as ship_by, ?::text as basis, ?::boolean as collect, md5(?::text) as merge_key, coalesce(o.own_priority, ?::integer) as priority,
         case when o.state not in ('waiting', 'ready') then o.state when t.code is null then 'ready' else 'waiting' end as state
       from doorstep_work_order o cross join lateral (
         select case when o.held_at is null then ?::text else 'held' end as code, case when o.held_at is null then ?::text else o.hold_reason end as words) t
       where o.id = ? and o.state not in ('cancelled', 'shipped')) n
     where w.id = n.id
       and (w.waiting_code, w.waiting_reason, w.state, w.ship_by, w.ship_by_basis, w.collect, w.priority, w.merge_key)
         is distinct from (n.code, n.words, n.state, n.ship_by, n.basis, n.collect, n.priority, n.merge_key)`,
    [ship_by.at, ship_by.basis, collect, merge_key, priority, waiting?.code ?? null, waiting?.words ?? null, id]
  );
  const [now] = await sql.execute<Standing>("select state, waiting_code, merge_key from doorstep_work_order where id = ?", [id]);
  return now!;
}
