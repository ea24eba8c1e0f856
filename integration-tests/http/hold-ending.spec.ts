import { startDoubles, type Doubles } from "../../demo/doubles/start";
import type { StoreProcess } from "../../demo/store/process";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { bought, openShop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

let doubles: Doubles;
let database: string;
let store: StoreProcess;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  doubles = await startDoubles();
  ({ database, store, admin, shop } = await openShop({ ...doubles.env, DOORSTEP_CAPTURE: JSON.stringify({ expiring: { then: "capture" } }) }));
  doubles.tell(store.url);
});
afterAll(async () => {
  await store?.stop();
  await doubles?.close();
});

const HOUR = 3_600_000;
const journeyOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey as Json;
const told = async (order: Json, kind: string): Promise<Json | undefined> => ((await journeyOf(order)).entries as Json[]).find((entry) => entry.kind === kind);
/** As if so many hours were left of the hold: its time, and the work that waits for it, come nearer. */
async function leaveHours(order: Json, hours: number): Promise<void> {
  await rowsOf(database, `update doorstep_capture_plan set held_until = now() + interval '${hours} hours' where order_id = $1`, order.id as string);
  const due = "update doorstep_jobs.job set start_after = now() where data->>'work' = 'follow-order' and data->>'key' = $1 and state = 'created' and start_after > now() + interval '1 day' returning id";
  expect((await rowsOf(database, due, order.id as string)).length).toBeGreaterThan(0);
}

it("before a hold ends a person hears of it, and then what would be lost is captured by itself, once", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 2 }]);
  const collection = await startPayment(shop, cart.id as string, "pp_doorstep-stripe_main", { payment_method: "pm_card_visa" });
  const intent = collection.payment_sessions[0].data.id as string;
  const order = await bought(shop, cart);
  const [plan] = await until("the plan", async () => {
    const rows = await rowsOf<{ held_until: Date }>(database, "select held_until from doorstep_capture_plan where order_id = $1", order.id as string);
    return rows.length > 0 && rows;
  });
  expect(Math.round((plan!.held_until.getTime() - Date.parse(order.created_at as string)) / HOUR / 24)).toBe(7);
  // Two wake-ups wait for it: to warn, and to capture.
  const waiting = "select id from doorstep_jobs.job where data->>'key' = $1 and state = 'created' and start_after > now() + interval '1 day' order by start_after";
  const [warning] = await rowsOf<{ id: string }>(database, waiting, order.id as string);

  await rowsOf(database, "update doorstep_capture_plan set held_until = now() + interval '30 hours' where order_id = $1", order.id as string);
  await rowsOf(database, "update doorstep_jobs.job set start_after = now() where id = $1", warning!.id);
  const entry = await until("the warning", () => told(order, "hold_ending"));
  expect(Date.parse(entry.data.ends_at as string) - Date.now()).toBeGreaterThan(29 * HOUR);
  expect(((await journeyOf(order)).deadlines as Json[]).find(({ awaits }) => awaits === "capture_before_end")).toMatchObject({ state: "open" });
  expect(doubles.stripe.store.intents.get(intent)!.amount_received).toBe(0);

  await leaveHours(order, 5);
  const captures = async () => (await admin("GET", `/admin/doorstep/captures?order_id=${order.id}`)).captures as Json[];
  await until("the capture", async () => (await captures()).find(({ cause, state }) => (cause as string).startsWith("expiry:") && state === "captured"));
  await until("nothing to be held any more", () => told(order, "hold_ended"));
  expect(await captures()).toHaveLength(1);
  expect(doubles.stripe.store.intents.get(intent)!.amount_received).toBe(Math.round((order.total as number) * 100));
  expect(((await journeyOf(order)).deadlines as Json[]).find(({ awaits }) => awaits === "capture_before_end")).toMatchObject({ state: "met" });
});
