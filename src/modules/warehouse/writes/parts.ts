import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { noticeStep, partsOf, type Parts, type Portion, type WorkOfParts } from "../rules/later";

type Work = Omit<WorkOfParts, "lines"> & { id: string };
type Line = WorkOfParts["lines"][number] & { work_order_id: string };

/** Has the order's work anything that could come later at all? For most it has not, and costs no more than this. */
const SOME_LATER = `select 1 from doorstep_work_order w where w.order_id = ? and w.deleted_at is null and (w.later_code is not null
  or exists (select 1 from doorstep_pick_line l where l.work_order_id = w.id and l.short_quantity > 0 and l.deleted_at is null)) limit 1`;
const OPEN = "order_id = ? and over_at is null and deleted_at is null";

/** Writes down that a part of the order comes later, when its shopper has not been told so. Tells whether there is something to be told. */
export async function tellParts(sql: Sql, orderId: string, expectedAt: Date | null): Promise<boolean> {
  if (!(await sql.execute(SOME_LATER, [orderId])).length) return false;
  const parts = await partsNow(sql, orderId);
  const told = await toldLater(sql, orderId);
  if (noticeStep(told, parts) !== "tell") return false;
  const now = clock.now();
  await endNotice(sql, orderId);
  await sql.execute(
    "insert into doorstep_part_notice (id, order_id, because, now, later, expected_at, told_at) values (?, ?, ?, ?, ?, ?, ?)",
    [entityId("dspart"), orderId, parts.because, JSON.stringify(parts.now), JSON.stringify(parts.later), parts.dated && expectedAt && expectedAt > now ? expectedAt : null, now]
  );
  return true;
}

/** What was told to come later comes along again, or has left. Only where the work was brought in line with its order just now: before, what was sent short is nobody's work for a moment. */
export async function endParts(sql: Sql, orderId: string): Promise<void> {
  const told = await toldLater(sql, orderId);
  if (told && noticeStep(told, await partsNow(sql, orderId)) === "over") await endNotice(sql, orderId);
}

const toldLater = async (sql: Sql, orderId: string): Promise<Portion[] | null> =>
  (await sql.execute<{ later: Portion[] }>(`select later from doorstep_part_notice where ${OPEN}`, [orderId]))[0]?.later ?? null;

const endNotice = (sql: Sql, orderId: string): Promise<unknown> =>
  sql.execute(`update doorstep_part_notice set over_at = ?, updated_at = now() where ${OPEN}`, [clock.now(), orderId]);

/** Under the locks of the order's work, so that it is told once. */
async function partsNow(sql: Sql, orderId: string): Promise<Parts> {
  const works = await sql.execute<Work>("select id, state, later_code, waiting_code from doorstep_work_order where order_id = ? and deleted_at is null order by id for update", [orderId]);
  const lines = await sql.execute<Line>(
    `select work_order_id, line_item_id, required_quantity, quantity, short_quantity from doorstep_pick_line where work_order_id = any(${EACH}) and quantity > 0 and deleted_at is null`, [each(works.map(({ id }) => id))]
  );
  return partsOf(works.map((work) => ({ ...work, lines: lines.filter(({ work_order_id }) => work_order_id === work.id) })));
}
