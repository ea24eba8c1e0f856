import { Client } from "pg";
import type { Doubles } from "../../demo/doubles/start";
import type { Json } from "../../demo/walk/shop-client";
import type { Goods } from "../setup/stock-shop";

/** What one purchase left behind in everybody's books: in the stock, at Stripe, at SendGrid, at the carrier. */
export type Account = {
  orders: number;
  /** In the smallest unit, each payment that was charged. */
  charged: number[];
  /** Payments that still hold the shopper's money. */
  held: number;
  /** Kinds of the mails that arrived, and of the messages that we say were sent. */
  mails: string[];
  told: string[];
  /** Kinds of the messages that were not sent, as newer ones told more. */
  overtaken: string[];
  /** Messages that nobody knows the fate of. */
  undecided: number;
  labels: number;
  stocked: number;
  reserved: number;
  reservations: number;
  /** What the carrier's scans say, as we know them. */
  scans: string[];
  /** Background work that was given up. */
  dead: number;
};

type Books = { intents: number; labels: number; mails: number };

/** Where the outside services' books stand now: what is before is of other purchases. */
export const booksOf = ({ stripe, easypost, sendgrid }: Doubles): Books => ({
  intents: stripe.store.intents.all().length, labels: easypost.postagePaid, mails: sendgrid.mailbox.mails.length,
});

/** Reads all books since `before`: what counts is what they say, not what the store believes. */
export async function accountOf(database: string, doubles: Doubles, before: Books, order: Json, goods: Goods): Promise<Account> {
  const client = new Client(database);
  await client.connect();
  const rows = async <T extends object>(sql: string, value: unknown): Promise<T[]> => (await client.query<T>(sql, [value])).rows;
  try {
    const intents = doubles.stripe.store.intents.all().slice(before.intents);
    const orders = await rows(`select distinct i.order_id from order_line_item l join order_item i on i.item_id = l.id
      join "order" o on o.id = i.order_id and o.deleted_at is null where l.variant_id = $1`, goods.variantId);
    const [level] = await rows<{ stocked: number; reserved: number }>(`select stocked_quantity::int as stocked, reserved_quantity::int as reserved
      from inventory_level where inventory_item_id = $1 and deleted_at is null`, goods.itemIds[0]);
    const kept = await rows(`select id from reservation_item where inventory_item_id = $1 and deleted_at is null`, goods.itemIds[0]);
    const scans = await rows<{ message: string }>(`select e.message from doorstep_tracking_event e join doorstep_tracker t on t.id = e.tracker_id
      where t.order_id = $1`, order.id);
    const messages = await rows<{ kind: string; state: string }>(`select kind, state from doorstep_message where order_id = $1`, order.id);
    const dead = await rows(`select id from doorstep_jobs.job where name = $1`, "doorstep_dead");
    const kinds = (states: string[]) => messages.filter(({ state }) => states.includes(state)).map(({ kind }) => kind).sort();
    return {
      orders: orders.length,
      charged: intents.map((intent) => intent.amount_received).filter((amount) => amount > 0),
      held: intents.filter((intent) => intent.status === "requires_capture").length,
      mails: doubles.sendgrid.mailbox.mails.slice(before.mails).map((mail) => mail.custom_args.doorstep_kind!).sort(),
      told: kinds(["sent", "delivered"]),
      overtaken: kinds(["dropped"]),
      undecided: kinds(["due", "sending", "failed"]).length,
      labels: doubles.easypost.postagePaid - before.labels,
      stocked: level!.stocked, reserved: level!.reserved, reservations: kept.length,
      scans: scans.map(({ message }) => message).sort(),
      dead: dead.length,
    };
  } finally {
    await client.end();
  }
}
