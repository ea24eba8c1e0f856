import type { Sql } from "../../../shared/sql";

/** A wave that was done is open again where one of its work orders came to have more to pick: else no screen would show it. */
export const reopenWaveOf = (sql: Sql, workOrderId: string): Promise<unknown> =>
  sql.execute("update doorstep_wave w set done_at = null, updated_at = now() from doorstep_work_order o where o.id = ? and w.id = o.wave_id and w.done_at is not null", [workOrderId]);
