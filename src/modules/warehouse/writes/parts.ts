import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { noticeStep, partsOf, type Portion, type WorkOfParts } from "../rules/later";

type Work = Omit<WorkOfParts, "lines"> & { id: string };
type Line = WorkOfParts["lines"][number] & { work_order_id: string };

/** Compares what the shopper was told to come later with what does now, and writes down what is to be told. Tells whether anything was. */
export async function noteParts(sql: Sql, orderId: string, expectedAt: Date | null): Promise<boolean> {
  const works = await sql.execute<Work>("select id, state, later_code, waiting_code from doorstep_work_order where order_id = ? and deleted_at is null order by id for update", [orderId]);
  if (!works.length) return false;
  const lines = await sql.execute<Line>(
    `select work_order_id, line_item_id, required_quantity, quantity, short_quantity from doorstep_pick_line where work_order_id = any(${EACH}) and quantity > 0 and deleted_at is null`, [each(works.map(({ id }) => id))]
  );
  const parts = partsOf(works.map((work) => ({ ...work, lines: lines.filter(({ work_order_id }) => work_order_id === work.id) })));
  const [told] = await sql.execute<{ later: Portion[] }>("select later from doorstep_part_notice where order_id = ? and over_at is null and deleted_at is null", [orderId]);
  const step = noticeStep(told?.later ?? null, parts);
  if (step === "keep") return false;
  const now = clock.now();
  await sql.execute("update doorstep_part_notice set over_at = ?, updated_at = now() where order_id = ? and over_at is null and deleted_at is null", [now, orderId]);
  if (step === "over") return true;
  await sql.execute(
    "insert into doorstep_part_notice (id, order_id, because, now, later, expected_at, told_at) values (?, ?, ?, ?, ?, ?, ?)",
    [entityId("dspart"), orderId, parts.because, JSON.stringify(parts.now), JSON.stringify(parts.later), parts.dated && expectedAt && expectedAt > now ? expectedAt : null, now]
  );
  return true;
}
