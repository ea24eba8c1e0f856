import type { Sql } from "../../../../shared/sql";
import type { Waiting } from "../../rules/waiting-reason";

/** When it is to leave and how it ranks: a person's own ranking stays. */
type Ranked = { ship_by: Date; priority: number };

/**
 * Whether a work order may be picked, and why not. A person's hold stands above all other reasons. One that was begun keeps its
 * state: its reason is told to who works on it, and no label is to be had for it meanwhile.
 */
export async function setWaiting(sql: Sql, id: string, waiting: Waiting | null, { ship_by, priority }: Ranked): Promise<void> {
  await sql.execute(
    `update doorstep_work_order set
       waiting_code = case when held_at is not null then 'held' else ? end,
       waiting_reason = case when held_at is not null then hold_reason else ? end,
       state = case when state not in ('waiting', 'ready') then state when held_at is not null or ?::text is not null then 'waiting' else 'ready' end,
       ship_by = ?, priority = coalesce(own_priority, ?), updated_at = now()
     where id = ? and state not in ('cancelled', 'shipped')
       and (case when held_at is not null then 'held' else ? end, case when held_at is not null then hold_reason else ? end, ship_by, priority,
         state = 'ready') is distinct from (waiting_code, waiting_reason, ?::timestamptz, coalesce(own_priority, ?), held_at is null and ?::text is null)`,
    [waiting?.code ?? null, waiting?.words ?? null, waiting?.code ?? null, ship_by, priority, id,
      waiting?.code ?? null, waiting?.words ?? null, ship_by, priority, waiting?.code ?? null]
  );
}
