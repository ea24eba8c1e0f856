import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CaptureInProgress } from "../../shared/capture-in-progress";

const PART = `
  select p.id as "paymentId", p.currency_code as "currencyCode", c.raw_amount->>'value' as amount
  from capture c join payment p on p.id = c.payment_id
  where c.id = :id and c.deleted_at is null and (p.raw_amount->>'value')::numeric >
    (select sum((raw_amount->>'value')::numeric) from capture where payment_id = p.id and deleted_at is null)`;

/**
 * The part that core asks for when nobody else says how much, as by its own admin route: Medusa 2.21 tells a provider the id of
 * its capture and not the amount, but writes both down before it asks. Undefined where it asks for all that is left.
 */
export async function partCoreCaptures(core: Knex | undefined, captureId: string | undefined): Promise<CaptureInProgress | undefined> {
  if (!core || !captureId) return undefined;
  const { rows } = (await core.raw(PART, { id: captureId })) as { rows: Pick<CaptureInProgress, "paymentId" | "currencyCode" | "amount">[] };
  return rows[0] && { ...rows[0], idempotencyKey: captureId, finalCapture: false };
}
