import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";

/** An event of a provider's; `object` is what it is about, of the provider's own form. */
export type ProviderEvent = { provider_id: string; event_id: string; type: string; object: Record<string, unknown>; happened_at: Date };

/** Keeps an event with the work of reading it. False when it was kept before. */
export async function keepEvent(event: ProviderEvent, context: Context): Promise<boolean> {
  const [row] = await sqlOf(context).execute<{ id: string }>(
    `insert into doorstep_payment_event (id, provider_id, event_id, type, object, happened_at, received_at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (provider_id, event_id) where deleted_at is null do nothing returning id`,
    [entityId("dspe"), event.provider_id, event.event_id, event.type, JSON.stringify(event.object), event.happened_at, clock.now()]
  );
  if (row) await enqueue(context, { work: "read-payment-event", key: row.id });
  return Boolean(row);
}

/** An event that nobody has read yet. */
export async function unreadEvent(id: string, context: Context): Promise<ProviderEvent | undefined> {
  const [row] = await sqlOf(context).execute<ProviderEvent>(
    `select provider_id, event_id, type, object, happened_at from doorstep_payment_event where id = ? and read_at is null and deleted_at is null`, [id]
  );
  return row && { ...row, happened_at: new Date(row.happened_at) };
}

export const finishEvent = (id: string, outcome: string, context: Context): Promise<unknown> =>
  sqlOf(context).execute("update doorstep_payment_event set read_at = ?, outcome = ?, updated_at = now() where id = ?", [clock.now(), outcome, id]);
