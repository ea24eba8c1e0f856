import type { Browser } from "playwright-core";
import { unlockedVisit } from "../../demo/walk/order-page";
import type { Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { editWindowEnds, linkOf } from "../setup/order-page";
import { packedOf, picked, workOrderOf } from "../setup/packed";
import { openShop, ordered, type Shop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { event, kindsOf, send, TRACKING_CARRIERS, webhookOf } from "../setup/tracking";
import { until } from "../setup/until";
import { launchChromium } from "./chromium";

/** A store with orders whose pages show all that a shopper can do: the links to them. */
export type OrderPages = { browser: Browser; at: Shop; fresh: { link: string; order: Json }; returning: string; waiting: string; end(): Promise<void> };

export const POSTCODE = BUYERS.tom.address.postal_code;
const WISHES = { instructions: "Ring the upper bell, please.\nThe lower one is broken.", gift_message: "Happy birthday, Mum!", leave_at: "Behind the bicycles" };

export async function beginOrderPages(): Promise<OrderPages> {
  const at = await openShop({ DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS), DOORSTEP_WAREHOUSE: JSON.stringify({ editWindowMinutes: 60 }) });
  return scene(at).catch(async (error: unknown) => {
    await at.store.stop();
    throw error;
  });
}

async function scene(at: Shop): Promise<OrderPages> {
  const order = await bought(at);
  const [returning, waiting] = [await sent(at, "delivered"), await sent(at, "available_for_pickup")];
  await sendBack(at, returning);
  const browser = await launchChromium();
  return {
    browser, at, fresh: { order, link: await linkOf(at.admin, order) }, returning: await linkOf(at.admin, returning), waiting: await linkOf(at.admin, waiting),
    async end() {
      await browser.close();
      await at.store.stop();
    },
  };
}

async function bought({ admin, shop }: Shop): Promise<Json> {
  const order = await ordered(shop, await makeGoods(admin, [{ stock: { Reno: 10 } }], { prices: { usd: 24.5 } }), { quantity: 3, buyer: BUYERS.tom, wishes: WISHES });
  await until("the wishes", async () => (await kindsOf(admin, order)).includes("instructions_given"));
  return order;
}

async function sent(at: Shop, status: "delivered" | "available_for_pickup"): Promise<Json> {
  const order = await bought(at);
  await editWindowEnds(at.database, order);
  const pack = await packedOf(at.admin, await picked(at.admin, await workOrderOf(at.admin, order, "ready")), { acknowledge_instructions: true });
  const { shipment } = await at.admin("POST", `/admin/doorstep/packages/${pack.id}/label`, { adapter: "simulator" });
  await at.admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
  const place = { city: "San Francisco", state: "CA", zip: "94110", country: "US" };
  await send(at.store.url, webhookOf(shipment.tracking_number as string, [event(90, "in_transit"), event(5, status, { message: "Corner shop, 12 Valencia Street", place })]));
  await until("the scan", async () => (await kindsOf(at.admin, order)).includes(status));
  return order;
}

async function sendBack({ admin, database }: Shop, order: Json): Promise<void> {
  const visit = await unlockedVisit(await linkOf(admin, order), POSTCODE);
  await visit.send("return", { [`items[${order.items[0].id}]`]: "1" });
  await until("the return", async () => (await rowsOf(database, `select id from "return" where order_id = $1`, order.id)).length > 0);
}
