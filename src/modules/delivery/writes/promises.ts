import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { PlannedPart, PromiseReason } from "../rules/plan";

export type NewPromise = {
  orderId: string; number: number; shippingOptionId: string | null; earliest: Date; latest: Date; confidence: number;
  basis: Record<string, unknown>; reason: PromiseReason;
  /** How it is to be kept: what each parcel is to be. */
  plan: PlannedPart[];
};

/** Keeps a promise that was made; the first one of a number stands. Gives its id; undefined where there was one. */
export async function writePromise(sql: Sql, made: NewPromise): Promise<string | undefined> {
  const [row] = await sql.execute<{ id: string }>(
    `insert into doorstep_delivery_promise
       (id, order_id, number, shipping_option_id, earliest, latest, confidence, basis, reason, plan, promised_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id, number) where deleted_at is null do nothing returning id`,
    [entityId("dsdp"), made.orderId, made.number, made.shippingOptionId, made.earliest, made.latest,
      made.confidence, JSON.stringify(made.basis), made.reason, JSON.stringify(made.plan), clock.now()]
  );
  return row?.id;
}

/** How the order's last promise is kept has changed, and what was told has not. Tells whether that was new. */
export async function writePlan(sql: Sql, promiseId: string, plan: readonly PlannedPart[]): Promise<boolean> {
  const text = JSON.stringify(plan);
  const rows = await sql.execute(
    `update doorstep_delivery_promise set plan = ?::jsonb, updated_at = now() where id = ? and deleted_at is null and plan is distinct from ?::jsonb returning id`,
    [text, promiseId, text]
  );
  return rows.length > 0;
}

/**
 * When it must be looked whether the parcels left: at the end of each day on which one is to; at once where that is over, as of an
 * order that nobody followed for days.
 */
export const looksAt = (plan: readonly PlannedPart[]): Date[] => {
  const ends = new Set(plan.flatMap(({ ships_by, sent_on, waits }) => (ships_by && !sent_on && !waits ? [ships_by] : [])));
  return [...ends].map((end) => new Date(Date.parse(end) + 1));
};
