import type { Browser } from "playwright-core";
import { prepareDashboard } from "../../demo/prepare";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { accountOf, calling } from "../setup/account";
import { workOrderOf } from "../setup/packed";
import { bought, openShop, ordered } from "../setup/shop";
import { locationId, makeGoods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, with orders at every station, and of what can need a person something of each. */
export type TodayScene = { url: string; browser: Browser; admin: Call; database: string; orders: Json[]; customerId: string; hamburg: string; end(): Promise<void> };

const LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh";
const AGO = "now() - interval";

/** Orders of the last weeks, as they stood when they were followed, and what shoppers and carriers said of them. */
const PAST = `
  insert into doorstep_followed_order (id, order_id, followed_at, read_at, ended, display_id, email, customer_name, step, payment, work, placed_at, paid_at, picked_at, packed_at, shipped_at, delivered_at, promised_first, promised_latest, parcels,
    parcels_shipped, parcels_delivered, location_ids, carriers)
  select 'dsfo_p' || n, 'order_p' || n, now(), now(), true, 5000 + n, 'shopper' || n || '@example.com', 'Shopper ${LONG}', case when n % 19 = 0 then 'canceled' else 'delivered' end, 'captured', 'shipped', at, at + n % 7 * interval '1 hour',
    at + interval '9 hours', at + interval '11 hours' + n % 5 * interval '1 hour', at + interval '30 hours', at + interval '3 days' + n % 40 * interval '1 hour', at + interval '4 days', at + interval '4 days', 1, 1, 1, array[$1::text], '{DHL}'
  from (select n, ${AGO} '5 days' - n * interval '5 hours' as at from generate_series(1, 110) n) made`;
const SAID = [
  `insert into doorstep_rating (id, order_id, score, rated_at) select 'dsrat_p' || n, 'order_p' || n, (array[5, 5, 4, 5, 3, 1, 4])[n % 7 + 1], ${AGO} '2 days' - n * interval '6 hours' from generate_series(1, 60) n`,
  `insert into doorstep_tracking_exception (id, tracker_id, order_id, package_id, kind, episode, reason, data, suggestion, opened_at, closed_at) select 'dsexc_p' || n, 'dstrk_p' || n, 'order_p' || n, 'dspkg_p' || n, (array['delay', 'delay', 'stall', 'attempt_failed'])[n % 4 + 1], 'e', 'r', '{}', 'tell_shopper', ${AGO} '1 day' * n, now() from generate_series(1, 14) n`,
  `insert into doorstep_stock_hold (id, cart_id, state, first_held_at, expires_at) select 'dshold_p' || n, 'cart_p' || n, case when n % 4 = 0 then 'expired' when n % 9 = 0 then 'released' else 'settled' end, ${AGO} '4 hours' * n, now() from generate_series(1, 150) n`,
];
/** What needs a person, of an order ($1) and at a location ($2). */
const NEEDS = [
  `insert into doorstep_payment_finding (id, payment_session_id, provider_id, reference, order_id, kind, currency_code, amount, raw_amount, state, found_at) values ('dspf_s1', 'payses_s', 'pp_x', 'pi_1', $1, 'captured_not_recorded', 'eur', 12.5, '{"value":"12.5"}', 'open', ${AGO} '4 hours')`,
  `insert into doorstep_dispute (id, provider_id, reference, kind, state, payment_session_id, order_id, reason, currency_code, amount, raw_amount, opened_at, asked_at, evidence_due_at) values ('dsdp_s1', 'pp_x', 'dp_1', 'dispute', 'needs_response', 'payses_s', $1, 'fraudulent', 'eur', 20, '{"value":"20"}', now(), now(), now() + interval '2 days')`,
  `insert into doorstep_case (id, order_id, state, reason, opened_by, opened_at, fingerprint) values ('dscase_s1', $1, 'open', 'damaged', 'shopper', ${AGO} '26 hours', 'a')`,
  `insert into doorstep_deadline (id, order_id, awaits, subject, due_at, state) values ('dsdl_s1', $1, 'reachable_shopper', '', ${AGO} '3 days', 'missed')`,
  `insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, service, state, reference, request) values ('dsshp_s1', 'dspkg_s1', $1, 'loc', 'manual', 'bike', 'shipped', 'ref_s1', '{}')`,
  `insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, exception, exception_since, exceptions) values ('dstrk_s1', 'dsshp_s1', 'dspkg_s1', $1, 'manual', 'Own', 'JJD000390007882823', 'stall', ${AGO} '6 hours', '[{"kind":"stall","suggestion":"ask_carrier"}]')`,
];

/** One that is late, and that nobody follows, so that it stays so. */
const LATE = [
  `insert into doorstep_work_order (id, order_id, display_id, location_id, state, ship_by) values ('dswo_s1', 'order_s1', 4999, $1, 'ready', ${AGO} '3 hours')`,
  `insert into doorstep_followed_order (id, order_id, followed_at, read_at, display_id, email, customer_name, step, payment, work, placed_at, ship_by, promised_first, promised_latest, eta, next_awaits, next_due_at, exception, late_from, person_from, parcels, location_ids)
   values ('dsfo_s1', 'order_s1', now(), now(), 4999, 'max@example.com', 'Max ${LONG}', 'ordered', 'failing', 'to_pick', ${AGO} '2 days', ${AGO} '3 hours', now(), now(), now() + interval '3 days', 'pack', ${AGO} '3 hours', 'stall', ${AGO} '3 hours', ${AGO} '3 hours', 2, array[$1::text])`,
];

export async function beginTodayScene(): Promise<TodayScene> {
  await prepareDashboard();
  const { store, admin, shop, database } = await openShop({ DOORSTEP_ADMIN: "on" });
  const hamburg = await locationId(admin, "Hamburg");
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 60 } }]);
  await admin("POST", `/admin/doorstep/stock/${goods.itemIds[0]}/policy`, { low_stock_at: 100 });
  const shopper = calling(shop, await accountOf(shop, BUYERS.anna));
  const cart = await fillCart(shopper, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
  await startPayment(shopper, cart.id as string, "pp_system_default");
  const orders = [await bought(shopper, cart)];
  for (let n = 0; n < 3; n += 1) orders.push(await ordered(shop, goods));
  for (const order of orders) await workOrderOf(admin, order, "ready");
  const customerId = await until("the customer's order", async () => {
    const { orders: [row] } = await admin("GET", `/admin/doorstep/orders-on-the-way?q=${orders[0]!.display_id}`);
    return (row as Json | undefined)?.customer_id as string | undefined;
  });
  await tamperWith(database, PAST, hamburg);
  for (const said of SAID) await tamperWith(database, said);
  for (const need of NEEDS) await tamperWith(database, need, orders[1]!.id);
  await tamperWith(database, `insert into doorstep_warehouse_task (id, kind, state, location_id, title, reason, created_at) select 'dstask_s' || n, 'put_back', 'open', $1, 'Goods', 'order_canceled', ${AGO} '2 hours' from generate_series(1, 3) n`, hamburg);
  for (const late of LATE) await tamperWith(database, late, hamburg);
  const browser = await launchChromium();
  return {
    url: store.url, browser, admin, database, orders, customerId, hamburg,
    async end() {
      await browser.close();
      await store.stop();
    },
  };
}
