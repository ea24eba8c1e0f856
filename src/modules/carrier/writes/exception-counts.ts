import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import type { ExceptionKind } from "../rules/exceptions/types";

export type ExceptionCount = { kind: ExceptionKind; shown: number; unowned: number; mine: number; snoozed: number };

/** How many trackers have what as their gravest exception; those that are put off count as such only. */
export const exceptionCounts = (sql: Sql, userId: string): Promise<ExceptionCount[]> =>
  sql.execute(
    `select exception as kind, count(*) filter (where not later)::int as shown, count(*) filter (where not later and owner_id is null)::int as unowned,
       count(*) filter (where not later and owner_id = ?)::int as mine, count(*) filter (where later)::int as snoozed
     from (select exception, owner_id, coalesce(snoozed_until > ?, false) as later from doorstep_tracker where exception is not null and deleted_at is null) flagged
     group by exception`,
    [userId, clock.now()]
  );
