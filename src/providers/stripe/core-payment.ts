import type { Knex } from "@medusajs/framework/mikro-orm/knex";

const PAYMENT = "select 1 from payment where payment_session_id = ? and canceled_at is null and deleted_at is null";

/** Whether core has a payment of the session that an intent was made for: by the intent's metadata, as `sessionDataOf` keeps them. */
export async function hasCorePayment(core: Knex | undefined, data: Record<string, unknown> | undefined): Promise<boolean> {
  const session = (data?.["metadata"] as Record<string, string> | undefined)?.["session_id"];
  if (!core || !session) return false;
  const { rows } = (await core.raw(PAYMENT, [session])) as { rows: unknown[] };
  return rows.length > 0;
}
