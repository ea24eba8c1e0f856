import type { Browser } from "playwright-core";
import { startDoubles, type Doubles } from "../../demo/doubles/start";
import { prepareDashboard } from "../../demo/prepare";
import type { StoreProcess } from "../../demo/store/process";
import { checkOut } from "../../demo/walk/checkout";
import { carrierScans, type Scan } from "../../demo/walk/road";
import { adminOf, shopperOf, type Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { pickPackLabel, pickUp } from "../../demo/walk/warehouse";
import { journeyOf, told, type World } from "../../demo/walk/world";
import { freshDatabase, startTestStore } from "../setup/store";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, an order on its way with wishes and a delay, and one that waits for its picker. */
export type Story = {
  world: World; browser: Browser;
  sent: Json; trackingNumber: string; orderPage: string;
  ready: Json; workOrder: Json;
  tamper(sql: string): Promise<void>;
  end(): Promise<void>;
};

export const WISHES = { instructions: "Please ring at the workshop in the yard.", gift_message: "Happy birthday, Jonas!" };
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export async function beginStory(): Promise<Story> {
  await prepareDashboard();
  const doubles = await startDoubles();
  const database = await freshDatabase();
  const store = await startTestStore(database, { ...doubles.env, DOORSTEP_ADMIN: "on" });
  doubles.tell(store.url);
  const world = await worldOf(store, doubles);
  const ready = await checkOut(world, { buyer: BUYERS.anna, wishes: [{ sku: "POT-MOSS", quantity: 2 }], ...WISHES });
  const { sent, trackingNumber } = await sentOrder(world);
  const browser = await launchChromium();
  return {
    world, browser, sent, trackingNumber, ready,
    orderPage: (await journeyOf(world, sent.id as string)).order_url as string,
    workOrder: await readyWorkOrder(world, ready.id as string),
    tamper: (sql) => tamperWith(database, sql),
    async end() {
      await browser.close();
      await store.stop();
      await doubles.close();
    },
  };
}

async function worldOf(store: StoreProcess, doubles: Doubles): Promise<World> {
  const staff = await adminOf(store.url);
  return { url: store.url, staff, shop: await shopperOf(store.url, staff), doubles, real: new Set(), say: () => undefined, promises: [] };
}

/** Bought, picked, packed, labelled, fetched, delayed by a storm, and out for delivery now. */
async function sentOrder(world: World): Promise<{ sent: Json; trackingNumber: string }> {
  const sent = await checkOut(world, { buyer: BUYERS.anna, wishes: [{ sku: "POT-MOSS", quantity: 1 }, { sku: "CUP-MOSS", quantity: 2 }], ...WISHES });
  const id = sent.id as string;
  await pickUp(world, id, await pickPackLabel(world, id));
  const trackingNumber = (await told(world, id, "shipped")).data.tracking_number as string;
  await until("a tracker", async () => (await world.staff("GET", `/admin/doorstep/trackers?order_id=${id}`)).trackers.length > 0);
  const scan = (told: Scan) => carrierScans(world, trackingNumber, told);
  await scan({ status: "in_transit", message: "Departed facility", city: "Leipzig" });
  await told(world, id, "in_transit");
  await scan({ status: "in_transit", message: "Weather delay", city: "Leipzig", est_delivery_date: inDays(9) });
  await told(world, id, "delivery_delayed");
  await scan({ status: "out_for_delivery", message: "Out for delivery", city: "Berlin" });
  await told(world, id, "out_for_delivery");
  return { sent, trackingNumber };
}

const readyWorkOrder = (world: World, orderId: string): Promise<Json> =>
  until("a work order that is ready", async () => {
    const { work_orders } = await world.staff("GET", `/admin/doorstep/work-orders?order_id=${orderId}&state=ready`);
    const [found] = work_orders as Json[];
    return found && ((await world.staff("GET", `/admin/doorstep/work-orders/${found.id}`)).work_order as Json);
  });
