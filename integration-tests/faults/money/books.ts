import { DISCREPANCIES } from "../../../src/modules/payment-capture/rules/ledgers/compare";
import { toCharged } from "../../../src/modules/payment-capture/rules/minor-units";
import type { Outcome } from "./provider-call";
import type { Market } from "./market";
import type { Purchase } from "./purchase";

/** What core and Doorstep say of a purchase; amounts as they are in the database, one text for each row. */
type Rows = {
  orders: number; canceled: boolean; captures: string[]; refunds: string[]; bookedCaptures: string[]; bookedRefunds: string[];
  /** Ours that were captured; of captures past ours core alone knows. */
  attempts: string[]; elsewhere: string[]; unfinished: number; findings: string[];
};

const ROWS = `
  with the_order as (select o.id, o.canceled_at from order_cart c join "order" o on o.id = c.order_id and o.deleted_at is null where c.cart_id = $1 and c.deleted_at is null),
    pay as (select p.id, p.payment_session_id from the_order o join order_payment_collection c on c.order_id = o.id and c.deleted_at is null
      join payment p on p.payment_collection_id = c.payment_collection_id and p.deleted_at is null)
  select (select count(*)::int from the_order) as orders, (select bool_or(canceled_at is not null) from the_order) as canceled,
    array(select amount::text from capture where payment_id in (select id from pay) and deleted_at is null) as captures,
    array(select amount::text from refund where payment_id in (select id from pay) and deleted_at is null) as refunds,
    array(select amount::text from order_transaction where order_id in (select id from the_order) and reference = 'capture' and deleted_at is null) as "bookedCaptures",
    array(select (-amount)::text from order_transaction where order_id in (select id from the_order) and reference = 'refund' and deleted_at is null) as "bookedRefunds",
    array(select amount::text from doorstep_capture_attempt where payment_id in (select id from pay) and state = 'captured') as attempts,
    array(select amount::text from capture where payment_id in (select id from pay) and deleted_at is null 
      and coalesce(created_by, '') not like 'doorstep:%' and coalesce(created_by, '') <> 'reconciliation') as elsewhere,
    (select count(*)::int from doorstep_capture_attempt where payment_id in (select id from pay) and state in ('planned', 'sent', 'failed')) as unfinished,
    array(select kind || coalesce(' ' || amount || ' ', '') || coalesce(note, '') from doorstep_payment_finding
      where payment_session_id in (select payment_session_id from pay) and state = 'open' and kind = any($2)) as findings`;

/** Begins what says that money moved, or an order was made, more often than anybody asked. */
export const DOUBLED = "doubled: ";

const charged = (amounts: string[], currency: string): bigint => amounts.reduce((sum, amount) => sum + toCharged(amount, currency), 0n);

/** Everything in which Stripe, core and Doorstep disagree about a purchase, or that is not one of the ends that are right; nothing when all is well. */
export async function faultsIn({ rows, doubles: { stripe } }: Market, { cart, intent, wallet: { currency } }: Purchase, ends: Outcome[]): Promise<string[]> {
  const [core] = await rows<Rows>(ROWS, cart, DISCREPANCIES);
  const ledger = stripe.ledger(intent);
  const sums = { captured: BigInt(ledger.captured), refunded: BigInt(ledger.refunded), canceled: Boolean(core!.canceled) };
  const right = ends.some((end) => end.captured === sums.captured && end.refunded === sums.refunded && end.canceled === sums.canceled);
  const most = (of: "captured" | "refunded") => ends.reduce((sum, end) => (end[of] > sum ? end[of] : sum), 0n);
  const doubled = sums.captured > most("captured") || sums.refunded > most("refunded") || core!.orders > 1;
  const faults: string[] = [];
  const says = (whose: string, captured: bigint, refunded: bigint) => {
    if (captured !== sums.captured || refunded !== sums.refunded) {
      faults.push(`Stripe has captured ${sums.captured} and refunded ${sums.refunded}, ${whose} ${captured} and ${refunded}`);
    }
  };
  if (core!.orders !== 1) faults.push(`${doubled ? DOUBLED : ""}${core!.orders} orders`);
  if (!right) faults.push(`${doubled ? DOUBLED : ""}ended with ${sums.captured} captured and ${sums.refunded} refunded${sums.canceled ? ", canceled" : ""}`);
  says("core", charged(core!.captures, currency), charged(core!.refunds, currency));
  says("the order", charged(core!.bookedCaptures, currency), charged(core!.bookedRefunds, currency));
  if (charged([...core!.attempts, ...core!.elsewhere], currency) !== sums.captured) faults.push(`our attempts say ${core!.attempts.join(" + ")} beside ${core!.elsewhere.join(" + ")}`);
  if (core!.unfinished) faults.push(`${core!.unfinished} captures neither done nor given up`);
  if (sums.canceled && stripe.store.intents.get(intent).status === "requires_capture") faults.push("money is held for a canceled order");
  return [...faults, ...core!.findings.map((finding) => `open: ${finding}`)];
}

/** Of a purchase: other intents that hold or took its shopper's money. */
export const forgotten = ({ doubles: { stripe } }: Market, { cart, order, intent }: Purchase): string[] =>
  stripe.store.intents.all()
    .filter(({ metadata }) => metadata["cart_id"] === cart || metadata["order_id"] === order)
    .filter(({ id, amount_capturable, amount_received }) => id !== intent && (amount_capturable > 0 || amount_received > 0))
    .map(({ id, status }) => `${id} is ${status} too`);
