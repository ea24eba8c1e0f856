import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { prepareDashboard } from "../demo/prepare";
import { endWithStores } from "../demo/store/process";
import { adminOf, shopperOf, type Call, type Json } from "../demo/walk/shop-client";
import { launchChromium } from "../integration-tests/browser/chromium";
import { openDashboard } from "../integration-tests/browser/dashboard";
import { start, stop } from "../integration-tests/setup/database";
import { linkOf } from "../integration-tests/setup/order-page";
import { ordered } from "../integration-tests/setup/shop";
import { makeGoods } from "../integration-tests/setup/stock-shop";
import { freshDatabase, startTestStore } from "../integration-tests/setup/store";
import { machine } from "./machine";
import { seedOrders } from "./orders/seed";
import { vitalsOf, type Vitals } from "./pages/vitals";
import { settle, watchRequests, type Settled } from "./pages/watch";
import { quiet } from "./quiet";
import { quantile } from "./statistics";

/** Core's own first, to compare with. */
const BOARDS = [
  "/orders", "/doorstep", "/doorstep/orders", "/doorstep/exceptions", "/doorstep/stock", "/doorstep/payments", "/doorstep/payouts", "/doorstep/warehouse", "/doorstep/work-orders", "/doorstep/carriers",
  "/doorstep/delivery", "/doorstep/messages", "/doorstep/care", "/doorstep/satisfaction", "/doorstep/analytics", "/doorstep/settings", "/doorstep/health",
];
const AWAY = "/app/settings/profile";

/** A page opened in a new window, and come to from another page of the dashboard, so many times each. */
async function timed(page: Page, path: string, rounds: number): Promise<string> {
  const opened: Settled[] = [];
  const moved: Settled[] = [];
  for (let n = 0; n < rounds; n += 1) {
    await page.goto(path);
    opened.push(await page.evaluate(settle, null));
    // From a page that was loaded anew, so that nothing of this one is known yet.
    await page.goto(AWAY);
    await page.evaluate(settle, null);
    moved.push(await page.evaluate(settle, path));
  }
  const ms = (side: Settled[], q: number) => `${Math.round(quantile(side.map((one) => one.ms), q))} ms`;
  const most = (of: (one: Settled) => number) => Math.max(...moved.map(of));
  return `| ${path} | ${ms(opened, 0.5)} | ${ms(opened, 0.9)} | ${ms(moved, 0.5)} | ${ms(moved, 0.9)} | ${most((one) => one.requests)} | ${most((one) => one.inARow)} |`;
}

/** The shopper's page of an order, as the browser gets it, and as it feels on a slow phone. */
async function orderPage(browser: Browser, admin: Call, order: Json, rounds: number): Promise<string> {
  const link = await linkOf(admin, order);
  const took: number[] = [];
  let size = 0;
  for (let n = 0; n < rounds * 5; n += 1) {
    const from = performance.now();
    size = (await (await fetch(link)).arrayBuffer()).byteLength;
    took.push(performance.now() - from);
  }
  const seen: Vitals[] = [];
  for (let n = 0; n < rounds; n += 1) seen.push(await vitalsOf(browser, link));
  const worst = (of: (one: Vitals) => number) => Math.max(...seen.map(of));
  return `The shopper's page of an order, not unlocked: p50 ${Math.round(quantile(took, 0.5))} ms, p90 ${Math.round(quantile(took, 0.9))} ms, ${(size / 1000).toFixed(1)} kB; `
    + `on a slow phone the largest part stands after ${Math.round(worst(({ largest }) => largest))} ms, jumps by ${worst(({ shift }) => shift).toFixed(3)}, and taps are not heard for ${Math.round(worst(({ blocked }) => blocked))} ms`;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { past: { type: "string", default: "100000" }, rounds: { type: "string", default: "7" } } });
  const rounds = Number(values.rounds);
  await Promise.all([start(), prepareDashboard()]);
  const database = await freshDatabase();
  const store = await startTestStore(database, { DOORSTEP_ADMIN: "on" });
  const browser = await launchChromium();
  try {
    const admin = await adminOf(store.url);
    const shop = await shopperOf(store.url, admin);
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]));
    await seedOrders(database, Number(values.past));
    await quiet(database);
    const page = await openDashboard(browser, store.url, { width: 1280, language: "en", theme: "light" });
    await page.addInitScript(watchRequests);
    const lines: string[] = [];
    for (const path of [...BOARDS, `/orders/${order.id as string}`]) {
      lines.push(await timed(page, `/app${path}`, rounds));
      console.error(lines.at(-1));
    }
    console.log(`\n${machine()}; ${values.past} orders; ${rounds} times each\n`);
    console.log(["| page | opened, p50 | p90 | moved to, p50 | p90 | requests | in a row |", "|---|---|---|---|---|---|---|", ...lines].join("\n"));
    console.log(`\n${await orderPage(browser, admin, order, rounds)}`);
  } finally {
    await browser.close();
    await store.stop();
    await stop();
  }
}

endWithStores();
run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
