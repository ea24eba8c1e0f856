import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What core wrote down of a refund before it asked for it; code and label are its refund reason's. */
export type CoreRefund = {
  refund_id: string; payment_id: string; currency_code: string; order_id: string | null; note: string | null; code: string | null; label: string | null;
  /** The payment's other refunds; amounts as Medusa tells them. */
  others: { id: string; amount: string }[];
};

const REFUND = `
  select r.id as refund_id, r.payment_id, p.currency_code, r.note, why.code, why.label,
    (select coalesce(json_agg(json_build_object('id', o.id, 'amount', o.amount::text)), '[]') from refund o
      where o.payment_id = p.id and o.id <> r.id and o.deleted_at is null) as others,
    (select order_id from order_payment_collection where payment_collection_id = p.payment_collection_id and deleted_at is null limit 1) as order_id
  from refund r join payment p on p.id = r.payment_id left join refund_reason why on why.id = r.refund_reason_id
  where r.id = ? and r.deleted_at is null`;

/**
 * Medusa 2.21 tells a provider the id of its refund and not the reason, which it writes down before it asks, whichever way the
 * refund came. What can't be read is left out: it must not keep the money from the shopper.
 */
export async function coreRefund(core: Knex | undefined, refundId: string | undefined): Promise<CoreRefund | undefined> {
  if (!core || !refundId) return undefined;
  const read = core.raw(REFUND, [refundId]) as Promise<{ rows: CoreRefund[] }>;
  return read.then(({ rows }) => rows[0], () => undefined);
}
