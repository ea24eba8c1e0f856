import type { Context } from "@medusajs/framework/types";
import { entityId } from "../../shared/entity-id";
import type { PayoutMovement, ProviderPayout } from "../../shared/payout";
import { sqlOf } from "../../shared/sql";
import { raw, rawAmount } from "../../shared/sql-values";
import { fromMinor } from "./rules/minor-units";

export type OrderOfMovement = { order_id: string; display_id: number };
export type PayoutToKeep = {
  provider_id: string; payout: ProviderPayout;
  movements: (PayoutMovement & { order: OrderOfMovement | null })[];
};

/** Keeps a payout as its provider tells it now, its lines beside it; told again, it is kept as it is then. */
export async function keepPayout({ provider_id, payout, movements }: PayoutToKeep, context: Context): Promise<string> {
  const sql = sqlOf(context);
  const money = (minor: bigint) => fromMinor(minor, payout.currencyCode);
  const sum = (field: "fee" | "net") => movements.reduce((total, movement) => total + movement[field], 0n);
  const amounts = { amount: money(payout.amount), fees: money(sum("fee")), difference: money(payout.amount - sum("net")) };
  const [row] = await sql.execute<{ id: string }>(
    `insert into doorstep_payout (id, provider_id, reference, state, currency_code, made_at, arrives_at, failure, told,
       amount, raw_amount, fees, raw_fees, difference, raw_difference)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (provider_id, reference) where deleted_at is null do update set state = excluded.state, arrives_at = excluded.arrives_at,
       failure = excluded.failure, told = excluded.told, fees = excluded.fees, raw_fees = excluded.raw_fees, difference = excluded.difference,
       raw_difference = excluded.raw_difference, updated_at = now() returning id`,
    [entityId("dspo"), provider_id, payout.reference, payout.state, payout.currencyCode, payout.createdAt, payout.arrivesAt, payout.failure, payout.told,
      ...Object.values(amounts).flatMap((amount) => [amount, rawAmount(amount)])]
  );
  const lines = movements.map((movement) => ({
    id: entityId("dspol"), reference: movement.reference, kind: movement.kind, happened_at: movement.happenedAt, description: movement.description,
    payment_reference: movement.payment, order_id: movement.order?.order_id ?? null, display_id: movement.order?.display_id ?? null,
    amount: money(movement.amount), fee: money(movement.fee), net: money(movement.net),
  }));
  await sql.execute(
    `insert into doorstep_payout_line (id, payout_id, reference, kind, happened_at, description, payment_reference, order_id, display_id,
       amount, raw_amount, fee, raw_fee, net, raw_net)
     select id, ?, reference, kind, happened_at, description, payment_reference, order_id, display_id,
       amount, ${raw("amount")}, fee, ${raw("fee")}, net, ${raw("net")}
     from jsonb_to_recordset(?::jsonb) as l(id text, reference text, kind text, happened_at timestamptz, description text, payment_reference text,
       order_id text, display_id integer, amount numeric, fee numeric, net numeric)
     on conflict (payout_id, reference) where deleted_at is null do update set order_id = excluded.order_id, display_id = excluded.display_id, updated_at = now()`,
    [row!.id, JSON.stringify(lines)]
  );
  return row!.id;
}
