import { adminOf, type Call } from "../../demo/walk/shop-client";
import { inTurn, measureInTurn } from "../in-turn";
import { seedOrders } from "../orders/seed";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";

/** `past`: how many orders there are at the most; at the least ten thousand. */
export type OrderLists = { past: number; asks: number; warmUp: number };

const SIDES = ["few", "many"] as const;
const LEAST = 10_000;
const at = "/admin/doorstep";
const list = `${at}/orders-on-the-way`;
/** Each kind of question to the start page, to the list of orders, and to the figures of a month, in which there are as many orders on both sides. */
const QUESTIONS: Record<string, Record<string, string>> = {
  today: { "today": `${at}/today?limit=20`, "today, the tenth page": `${at}/today?limit=20&offset=180`, "the badge's count": `${at}/today/count` },
  "orders-on-the-way": {
    "orders under way": list, "orders that must leave first": `${list}?order=ship_by`, "orders that need a person": `${list}?needs_person=true`, "late ones of a carrier": `${list}?late=true&carrier=DHL&order=promised_latest`,
    "all orders": `${list}?show=all`, "all that are packed": `${list}?show=all&step=packed`, "all canceled": `${list}?show=all&step=canceled`,
    "by number": `${list}?q=5000`, "by an address' beginning": `${list}?q=shopper99`, "by tracking number": `${list}?q=BENCH4000`, "of a customer": `${at}/customers/cus_77/orders`,
  },
  analytics: { "analytics of a month": `${at}/analytics`, "analytics of a month, as CSV": `${at}/analytics/csv` },
  lists: {
    "orders by a name": `${list}?show=all&q=First49%20Last9999`, "exceptions": `${at}/trackers?exception=any&limit=20`, "messages": `${at}/messages?limit=20`, "messages that failed": `${at}/messages?limit=20&state=failed`,
    "messages to an address": `${at}/messages?limit=20&q=shopper9999`, "captures": `${at}/captures?limit=20`, "payouts": `${at}/payouts?limit=20`, "payment reviews that are open": `${at}/payment-reviews?limit=20&state=open`,
    "cases that are open": `${at}/cases?limit=20&state=open`, "cases by a name": `${at}/cases?limit=20&q=First49%20Last9999`, "satisfaction of a month": `${at}/satisfaction`, "holds": `${at}/holds?limit=20`, "stock": `${at}/stock?limit=20`,
  },
};
const number = new Intl.NumberFormat("en");

async function compare(stores: Stores, questions: Record<string, string>, { past, asks, warmUp }: OrderLists): Promise<Row[]> {
  const sizes = { few: LEAST, many: past };
  const desks = await inTurn(SIDES, async (side): Promise<{ admin: Call; stop(): Promise<void> }> => {
    const database = await stores.copyOf("doorstep");
    await seedOrders(database, sizes[side]);
    const store = await stores.start("doorstep", { DATABASE_URL: database, MEDUSA_WORKER_MODE: "server" });
    return { admin: await adminOf(store.url), stop: () => store.stop() };
  });
  const rows: Row[] = [];
  for (const [question, path] of Object.entries(questions)) {
    const timed = async (side: (typeof SIDES)[number]): Promise<number> => {
      const from = performance.now();
      await desks[side].admin("GET", path);
      return performance.now() - from;
    };
    const samples = await measureInTurn(SIDES, timed, { rounds: asks, warmUp });
    rows.push(rowOf(`${question}, p50, ${number.format(past)} orders ÷ ${number.format(LEAST)}`, "ms", { against: samples.few, doorstep: samples.many }));
  }
  for (const side of SIDES) await desks[side].stop();
  return rows;
}

/** What needs a person, what is on its way and how it fared, beside many orders against few; two stores that differ in nothing else, and do no background work. */
export const todayRow = (stores: Stores, asked: OrderLists): Promise<Row[]> => compare(stores, QUESTIONS.today!, asked);
export const ordersRow = (stores: Stores, asked: OrderLists): Promise<Row[]> => compare(stores, QUESTIONS["orders-on-the-way"]!, asked);
export const listsRow = (stores: Stores, asked: OrderLists): Promise<Row[]> => compare(stores, QUESTIONS.lists!, asked);
export const analyticsRow = (stores: Stores, asked: OrderLists): Promise<Row[]> => compare(stores, QUESTIONS.analytics!, asked);
