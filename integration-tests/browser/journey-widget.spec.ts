import type { Browser } from "playwright-core";
import type { StoreProcess } from "../../demo/store/process";
import { adminOf, shopperOf, type Call, type Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { freshDatabase, startTestStore } from "../setup/store";
import { until } from "../setup/until";
import { describeInBrowser, launchChromium } from "./chromium";
import { axeFindings, LOOKS, nameOf, openDashboard, overflow, shoot } from "./dashboard";

jest.setTimeout(300_000);

const WIDGET = '[data-testid="doorstep-journey"]';
const WORDS = {
  en: { step: "Out for delivery", placed: /Order placed for €/, next: "Pack by", notes: "Special instructions", page: "Orders that wait" },
  de: { step: "In Zustellung", placed: /Bestellung über .*€ aufgegeben/, next: "Packen bis", notes: "Besondere Hinweise", page: "Wartende Bestellungen" },
};

describeInBrowser("the dashboard shows an order's journey", () => {
  let store: StoreProcess;
  let browser: Browser;
  let order: Json;
  let workOrder: Json;

  beforeAll(async () => {
    store = await startTestStore(await freshDatabase(), { DOORSTEP_ADMIN: "on", NODE_ENV: "development" });
    const admin = await adminOf(store.url);
    order = await orderWithWishes(await shopperOf(store.url, onlyStorefrontKey(admin)));
    workOrder = await until("a work order that is ready", async () => {
      const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}&state=ready`);
      return (work_orders as Json[])[0];
    }, 60_000);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await store?.stop();
  });

  test.each(LOOKS.map((look) => [nameOf(look), look] as const))("steps, next action and timeline, in words, without an axe finding: %s", async (name, look) => {
    const page = await openDashboard(browser, store.url, look);
    await page.goto(`/app/orders/${order.id}`);
    const widget = page.locator(WIDGET);
    const words = WORDS[look.language];
    await widget.getByText(words.placed).waitFor();
    expect(await widget.locator("ol").first().locator("li").count()).toBe(5);
    expect(await widget.locator('[aria-current="step"]').count()).toBe(1);
    const told = await widget.innerText();
    for (const word of [words.step, words.next, words.notes, "Ring twice, please."]) expect(told).toContain(word);
    expect(told).not.toMatch(/undefined|null|NaN|facts\.|journey\.|messages\./);
    expect(await axeFindings(page, WIDGET)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await shoot(page, `journey-${name}`, WIDGET);
    await page.context().close();
  });

  test.each(LOOKS.map((look) => [nameOf(look), look] as const))("board, work orders and health are pages of the dashboard, without an axe finding: %s", async (name, look) => {
    const page = await openDashboard(browser, store.url, look);
    for (const path of ["", "/work-orders", `/work-orders/${workOrder.id}`, "/health"]) {
      await page.goto(`/app/doorstep${path}`);
      await page.locator("main h1").waitFor();
      await page.locator('main [role="status"]').waitFor({ state: "detached" });
      if (!path) expect(await page.locator("main h1").innerText()).toBe(WORDS[look.language].page);
      expect({ path, findings: await axeFindings(page, "main") }).toEqual({ path, findings: [] });
      expect({ path, overflow: Math.max(0, await overflow(page)) }).toEqual({ path, overflow: 0 });
      await shoot(page, `doorstep${path.replace(workOrder.id as string, "one").replaceAll("/", "-")}-${name}`);
    }
    await page.context().close();
  });

  test("a work order is picked and packed by keyboard alone", async () => {
    const page = await openDashboard(browser, store.url, LOOKS[0]!);
    await page.goto(`/app/doorstep/work-orders/${workOrder.id}`);
    await page.getByRole("button", { name: "Start picking" }).press("Enter");
    await page.getByLabel("Barcode").waitFor();
    await page.keyboard.type("no-such-barcode");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    const line = (workOrder.lines as Json[])[0]!;
    await page.getByLabel("Quantity").fill(String(line.quantity));
    await page.getByLabel("Barcode").fill(line.sku as string);
    await page.keyboard.press("Enter");
    await page.getByLabel("I have read the instructions").press("Space");
    await page.getByRole("button", { name: "Pack what is picked" }).press("Enter");
    await page.getByRole("button", { name: /Buy label/ }).waitFor();
    await shoot(page, "doorstep-work-orders-packed");
    await page.context().close();
  });
});

/** The store has a default key of core's beside the demo shop's own, and lists them in no certain order. */
const onlyStorefrontKey = (admin: Call): Call => async (method, path) => {
  const { api_keys } = await admin(method, path);
  return { api_keys: (api_keys as Json[]).filter(({ title }) => title === "Storefront") } as never;
};

async function orderWithWishes(shop: Call): Promise<Json> {
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: "POT-MOSS", quantity: 2 }]);
  await shop("POST", `/store/carts/${cart.id}/delivery-instructions`, { instructions: "Ring twice, please.", gift_message: "Happy birthday!" });
  await startPayment(shop, cart.id as string, "pp_system_default");
  const { order, error } = await buy(shop, cart.id as string);
  if (!order) throw new Error(`no order: ${JSON.stringify(error)}`);
  return order;
}
