import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CarrierCapabilities } from "../../providers/carrier/adapters";
import { fromMinor } from "../../modules/payment-capture/rules/minor-units";
import { clock } from "../../shared/clock";
import { adaptersOf, defaultAdapter } from "./room";

/** A way to ship that the store has set up, and what it does by itself. */
export type CarrierAccount = { adapter: string; name: string; is_default: boolean; does: (keyof CarrierCapabilities)[] };
/** Parcels that have a label and were not handed over; `unmanifested`: how many of them stand on no manifest, of the last thirty days, as none is asked for older ones; `booked`: for how many a driver comes. */
export type WaitingParcels = { location_id: string; adapter: string; carrier: string; parcels: number; unmanifested: number; booked: number; since: Date };
/**
 * Labels bought of one service, in one currency. Amounts are decimal texts in its main unit, null where there is none; `not_refunded`:
 * of those given back, what the carrier has not paid.
 */
export type LabelSpend = {
  adapter: string; carrier: string; service: string; currency_code: string | null;
  labels: number; amount: string | null; average: string | null; given_back: number; not_refunded: string | null;
};
export type CarriersView = { from: string; accounts: CarrierAccount[]; waiting: WaitingParcels[]; spend: LabelSpend[] };

/** Several orders' parcels in one carton are one label, of the shipment that leads. */
const LABELS = "from doorstep_shipment s where s.leading_id is null and s.bought_at is not null and s.deleted_at is null";

const WAITING = `
  select s.location_id, s.adapter, coalesce(s.carrier, s.adapter) as carrier, count(*)::int as parcels,
    (count(*) filter (where s.manifest_id is null and s.bought_at > now() - interval '30 days'))::int as unmanifested, count(s.pickup_id)::int as booked, min(s.bought_at) as since
  ${LABELS} and s.state = 'bought' group by 1, 2, 3 order by since`;

const SPEND = `
  select s.adapter, coalesce(s.carrier, s.adapter) as carrier, s.service, s.currency_code, (count(*) filter (where s.state <> 'voided'))::int as labels,
    (sum(s.rate_amount) filter (where s.state <> 'voided'))::text as amount, round(avg(s.rate_amount) filter (where s.state <> 'voided'))::text as average,
    (count(*) filter (where s.state = 'voided'))::int as given_back,
    (sum(s.rate_amount) filter (where s.refund_status in ('submitted', 'rejected')))::text as not_refunded
  ${LABELS} and s.created_at >= ? group by 1, 2, 3, 4 order by labels desc, 1, 2, 3`;

const USUAL_DAYS = 30;

/** The carriers of the store: which there are, what waits for them, and what their labels have cost since `from`, or for thirty days. */
export async function carriersView(container: MedusaContainer, { from: asked }: { from?: Date | undefined }): Promise<CarriersView> {
  const from = asked ?? new Date(clock.now().getTime() - USUAL_DAYS * 86_400_000);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const rowsOf = async <T>(sql: string, values: Date[]): Promise<T[]> => ((await knex.raw(sql, values)) as { rows: T[] }).rows;
  const [waiting, spend] = await Promise.all([rowsOf<WaitingParcels>(WAITING, []), rowsOf<LabelSpend>(SPEND, [from])]);
  const adapters = adaptersOf(container);
  const usual = defaultAdapter(container).key;
  const accounts = [...adapters.values()].map(({ key, name, capabilities }) => ({
    adapter: key, name, is_default: key === usual, does: (Object.keys(capabilities) as (keyof CarrierCapabilities)[]).filter((one) => capabilities[one]),
  }));
  const nameOf = ({ adapter, service }: LabelSpend) => adapters.get(adapter)?.services().find(({ id }) => id === service)?.name ?? service;
  return { from: from.toISOString(), accounts, waiting, spend: spend.map((one) => ({ ...one, ...inMainUnit(one), service: nameOf(one) })) };
}

function inMainUnit({ currency_code, amount, average, not_refunded }: LabelSpend): Pick<LabelSpend, "amount" | "average" | "not_refunded"> {
  const main = (smallest: string | null): string | null => (smallest === null || !currency_code ? null : fromMinor(BigInt(smallest), currency_code));
  return { amount: main(amount), average: main(average), not_refunded: main(not_refunded) };
}
