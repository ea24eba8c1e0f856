import type { Context } from "@medusajs/framework/types";
import { entityId } from "../../shared/entity-id";
import type { Fact } from "../../shared/facts";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { waitsOf, type Wait } from "./rules/deadlines";

type Known = { awaits: string; subject: string; due_at: Date; state: "open" | "met" | "missed" };

const isMoved = (wait: Wait, known: Known | undefined): boolean => +new Date(known?.due_at ?? 0) !== +wait.dueAt;

/** A missed wait stays missed, unless it got a new time. */
const stateOf = (wait: Wait, known: Known | undefined): Known["state"] =>
  wait.met ? "met" : known?.state === "missed" && !isMoved(wait, known) ? "missed" : "open";

/** Brings an order's deadlines in line with its facts; each open one has a job at its time. Under a lock that the caller holds. */
export async function setDeadlines(orderId: string, facts: readonly Fact[], context: Context): Promise<void> {
  const sql = sqlOf(context);
  const rows = await sql.execute<Known>(
    `select awaits, subject, due_at, state from doorstep_deadline where order_id = ? and deleted_at is null`, [orderId]
  );
  for (const wait of waitsOf(facts)) {
    const known = rows.find((row) => row.awaits === wait.awaits && row.subject === wait.subject);
    const state = stateOf(wait, known);
    if (known?.state === state && !isMoved(wait, known)) continue;
    const [row] = await sql.execute<{ id: string }>(
      `insert into doorstep_deadline (id, order_id, awaits, subject, due_at, state) values (?, ?, ?, ?, ?, ?)
       on conflict (order_id, awaits, subject) where deleted_at is null
       do update set due_at = excluded.due_at, state = excluded.state, updated_at = now() returning id`,
      [entityId("dsdl"), orderId, wait.awaits, wait.subject, wait.dueAt, state]
    );
    if (state === "open") await enqueue(context, { work: "deadline", key: row!.id, dueAt: wait.dueAt });
  }
}
