import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../../shared/clock";
import { wakeAll } from "../../../shared/work/enqueue";
import { paymentSources } from "../payment-source";
import { paymentCaptureOf } from "../room";

const HOUR_MS = 3_600_000;
/** A run overlaps the one before it: a payment that was changed while that ran is looked at again. */
const RECENT_MS = 2 * HOUR_MS;

/**
 * Payments that were changed lately, or whose order was canceled; those about which something is open; and each that is still
 * held once a day, at an hour of its own, since a hold ends at the provider without a word when its webhook is lost.
 */
const TO_LOOK_AT = `
  select s.id from payment_session s left join payment p on p.payment_session_id = s.id and p.deleted_at is null
  where s.provider_id = any(array(select jsonb_array_elements_text(:providers::jsonb))) and s.deleted_at is null and s.created_at < :settled
    and (s.updated_at >= :since or p.updated_at >= :since
      or (p.captured_at is null and p.canceled_at is null and p.id is not null and abs(mod(hashtext(s.id), 24)) = :hour)
      or exists (select 1 from "order" o join order_payment_collection c on c.order_id = o.id
        where c.payment_collection_id = s.payment_collection_id and o.canceled_at >= :since)
      or exists (select 1 from doorstep_payment_finding f where f.payment_session_id = s.id and f.state = 'open' and f.deleted_at is null))`;

/** Has the ledgers of all payments compared that changed `since` (without: lately), each as work of its own. Gives how many. */
export async function reconcilePayments(container: MedusaContainer, since?: Date): Promise<number> {
  const room = paymentCaptureOf(container);
  const providers = [...(await paymentSources(container)).keys()];
  const now = clock.now();
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(TO_LOOK_AT, {
    providers: JSON.stringify(providers), hour: now.getUTCHours(), since: since ?? new Date(now.getTime() - RECENT_MS),
    settled: new Date(now.getTime() - room.options.capture.reconcileAfterSeconds * 1000),
  })) as { rows: { id: string }[] };
  await wakeAll(knex, rows.map(({ id }) => ({ work: "reconcile-payment", key: id })));
  return rows.length;
}

/** Has the ledgers of an order's payments compared once core has had its time with them. */
export async function reconcileLater(container: MedusaContainer, orderId: string): Promise<void> {
  const dueAt = new Date(clock.now().getTime() + paymentCaptureOf(container).options.capture.reconcileAfterSeconds * 1000);
  const sessions = (await sessionsOfOrder(container, orderId)) ?? [];
  await wakeAll(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), sessions.map((key) => ({ work: "reconcile-payment", key, dueAt })));
}

/** The payment sessions of an order, of all its collections; undefined when there is no such order. */
export async function sessionsOfOrder(container: MedusaContainer, orderId: string): Promise<string[] | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["payment_collections.payment_sessions.id"], filters: { id: orderId } });
  const order = data[0] as unknown as { payment_collections?: { payment_sessions?: { id: string }[] }[] } | undefined;
  return order && (order.payment_collections ?? []).flatMap(({ payment_sessions }) => (payment_sessions ?? []).map(({ id }) => id));
}
