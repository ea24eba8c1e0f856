import type { Context } from "@medusajs/framework/types";
import { clock } from "../../../shared/clock";
import { sqlOf, type Sql } from "../../../shared/sql";
import { enqueue } from "../../../shared/work/enqueue";
import { booksOf, type Books } from "../ledger/books";
import { endHold } from "../ledger/end";
import { lockHold } from "../ledger/holds";
import { keepCount, lockLevels, trueUp } from "../ledger/levels";
import { shrinkFound, type Surplus } from "../ledger/surplus";
import { each, EACH } from "../../../shared/sql-values";
import { AUDIT, FINDING_KINDS, type FindingKind, type Row } from "./kinds";

export type Finding = Pick<Row, "id" | "inventory_item_id" | "location_id"> & {
  kind: FindingKind;
  message: string;
  /** What the repair does; null where a person must decide. */
  repair: string | null;
  advice: string | null;
};

/** Compares ledger, reservations, levels and orders; empty when all of it fits together. */
export async function findDisagreements(sql: Sql, kinds: readonly FindingKind[] = FINDING_KINDS): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const kind of kinds) {
    const { sql: query, say, repair, advice = null } = AUDIT[kind];
    const rows = await sql.execute<Row>(query, query.includes("?") ? [clock.now()] : []);
    found.push(...rows.map((row) => ({ kind, id: row.id, inventory_item_id: row.inventory_item_id, location_id: row.location_id, message: say(row), repair, advice })));
  }
  return found;
}

/** Each looks again under its locks, so that what was mended meanwhile, or is no fault any more, is left. */
const REPAIRS: Record<FindingKind, ((findings: Finding[], context: Context) => Promise<void>) | null> = {
  level_drift: (findings, context) => trueUpItems(findings, booksOf(context)),
  shortage: null,
  unreserved_line: null,
  orphan_reservation: giveBack,
  canceled_order: giveBack,
  over_reserved(_, context) {
    const books = booksOf(context);
    return shrinkFound(books, () => books.execute<Surplus>(AUDIT.over_reserved.sql, [clock.now()]));
  },
  unbacked_hold: (findings, context) => endHolds(findings, context, "release"),
  overdue_hold: (findings, context) => endHolds(findings, context, "expire"),
  async overdue_claim(findings, context) {
    for (const { id } of findings) await enqueue(context, { work: "settle-claim", key: id });
  },
};

/** Mends what can be mended; gives what that was. In the caller's transaction: all of it or nothing. */
export async function repairDisagreements(kinds: readonly FindingKind[], context: Context): Promise<Finding[]> {
  const mended: Finding[] = [];
  for (const kind of kinds) {
    const repair = REPAIRS[kind];
    const findings = repair ? await findDisagreements(sqlOf(context), [kind]) : [];
    if (findings.length) await repair!(findings, context);
    mended.push(...findings);
  }
  return mended;
}

const itemsIn = (findings: readonly Finding[]): string[] => [...new Set(findings.flatMap((finding) => finding.inventory_item_id ?? []))];

async function trueUpItems(findings: Finding[], books: Books): Promise<void> {
  await lockLevels(books, itemsIn(findings));
  await trueUp(books, itemsIn(findings));
}

async function giveBack(findings: Finding[], context: Context): Promise<void> {
  const books = booksOf(context);
  await lockLevels(books, itemsIn(findings));
  const still = await findDisagreements(books, [findings[0]!.kind]);
  await books.execute(`delete from reservation_item where id = any(${EACH})`, [each(still.map(({ id }) => id))]);
  await keepCount(books, itemsIn(still));
}

async function endHolds(findings: Finding[], context: Context, event: "release" | "expire"): Promise<void> {
  const books = booksOf(context);
  for (const { id } of findings) {
    const hold = await lockHold(books, id);
    if (hold?.state === "held") await endHold(books, hold, event);
  }
}
