import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { BoughtLabel } from "./shipments";

type Sold = { package_id: string; order_id: string; adapter: string; service: string; reference: string; request: Record<string, unknown>; label_options: { return_label?: boolean } | null };

/**
 * Writes down the return label that a bought one is to come with: the same parcel the other way. Gives its id; undefined when
 * none was asked for, or it was written before.
 */
export async function openReturnLabel(sql: Sql, shipmentId: string): Promise<string | undefined> {
  const [s] = await sql.execute<Sold>("select package_id, order_id, adapter, service, reference, request, label_options from doorstep_shipment where id = ?", [shipmentId]);
  if (!s?.label_options?.return_label) return undefined;
  const reference = `${s.reference}-r`;
  const { insured_value: _insured, signature: _signed, customs: _papers, format: _ours, ...request } = s.request;
  const back = { ...request, from: s.request.to, to: s.request.from, is_return: true, reference, first_tried_at: clock.now().toISOString() };
  const [row] = await sql.execute<{ id: string }>(
    `insert into doorstep_return_label (id, shipment_id, package_id, order_id, adapter, service, reference, request) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (shipment_id) where deleted_at is null do nothing returning id`,
    [entityId("dsret"), shipmentId, s.package_id, s.order_id, s.adapter, s.service, reference, JSON.stringify(back)]
  );
  return row?.id;
}

/** Asks for one with a parcel that has left without; gives the id of the shipment that leads it, undefined where there is none that was bought. */
export async function wantReturnLabel(sql: Sql, packageId: string): Promise<string | undefined> {
  const [row] = await sql.execute<{ id: string }>(
    `update doorstep_shipment set label_options = coalesce(label_options, '{}'::jsonb) || '{"return_label": true}'::jsonb, updated_at = now()
     where id = (select coalesce(leading_id, id) from doorstep_shipment where package_id = ? and state in ('bought', 'shipped') and deleted_at is null) returning id`, [packageId]
  );
  return row?.id;
}

/** Writes the bought return label down, once. */
export const storeReturnLabel = (sql: Sql, id: string, label: BoughtLabel): Promise<unknown> =>
  sql.execute(
    `update doorstep_return_label set state = 'bought', carrier = ?, carrier_shipment_id = ?, tracking_number = ?, tracking_url = ?, label_format = ?,
       label_url = ?, label_data = ?, rate_amount = ?, currency_code = ?, bought_at = ?, updated_at = now() where id = ? and state = 'buying'`,
    [label.carrier, label.carrier_shipment_id, label.tracking_number, label.tracking_url, label.label_format, label.label_url, label.label_data,
      label.rate_amount, label.currency_code, clock.now(), id]
  );

/** The parcel does not go: nobody will send it back. */
export const voidReturnLabel = (sql: Sql, id: string): Promise<unknown> =>
  sql.execute("update doorstep_return_label set state = 'voided', updated_at = now() where id = ? and state in ('buying', 'bought')", [id]);

export const refuseReturnLabel = (sql: Sql, id: string, reason: string): Promise<unknown> =>
  sql.execute("update doorstep_return_label set state = 'refused', reason = ?, updated_at = now() where id = ? and state = 'buying'", [reason, id]);
