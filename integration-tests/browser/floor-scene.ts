import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { EasyPostDouble } from "../../demo/doubles/easypost";
import { prepareDashboard } from "../../demo/prepare";
import type { Call, Json } from "../../demo/walk/shop-client";
import { addPicker, type PickerGiven } from "../setup/floor";
import { workOrderOf } from "../setup/packed";
import { openShop, ordered } from "../setup/shop";
import { locationId, makeGoods, type Goods } from "../setup/stock-shop";
import { launchChromium } from "./chromium";
import { axeFindings, overflow } from "./findings";
import { shoot } from "./pictures";
import { expectAll } from "./read-well";

/** A store with its real dashboard and shelves in Hamburg, and a browser at its warehouse screens. */
export type FloorScene = {
  url: string; database: string; browser: Browser; admin: Call; shop: Call; hamburg: string; picker: Json & PickerGiven;
  /** A ready work order of goods that lie in these bins. */
  work(given?: { quantity?: number; bins?: string[]; wishes?: Json; title?: string; grams?: number }): Promise<Json>;
  end(): Promise<void>;
};

export async function beginFloorScene(): Promise<FloorScene> {
  await prepareDashboard();
  const carrier = new EasyPostDouble();
  const { database, store, admin, shop } = await openShop({ DOORSTEP_ADMIN: "on", DOORSTEP_WAREHOUSE: JSON.stringify({ packPhoto: "needed" }), EASYPOST_API_BASE_URL: await carrier.listen() });
  const hamburg = await locationId(admin, "Hamburg");
  await admin("POST", "/admin/doorstep/cartons", { name: "Shoe box", length_mm: 340, width_mm: 220, height_mm: 130 });
  const picker = await addPicker(admin, hamburg, "Anna Petersen");
  const browser = await launchChromium();
  let rank = 0;
  return {
    url: store.url, database, browser, admin, shop, hamburg, picker,
    async work({ quantity = 2, bins = ["A-01-3"], wishes, title, grams } = {}) {
      const goods = await makeGoods(admin, [{ stock: { Hamburg: 20 } }]);
      if (title || grams) await describeGoods(admin, goods, { title, weight: grams });
      for (const code of bins) await admin("POST", "/admin/doorstep/bins", { location_id: hamburg, code, path_order: (rank += 1), items: [{ inventory_item_id: goods.itemIds[0] }] });
      return workOrderOf(admin, await ordered(shop, goods, { quantity, wishes }), "ready");
    },
    async end() {
      await browser.close();
      await store.stop();
      await carrier.close();
    },
  };
}

async function describeGoods(admin: Call, { sku, variantId }: Goods, { title, weight }: { title?: string; weight?: number }): Promise<void> {
  const { products } = await admin("GET", `/admin/products?q=${sku}`);
  const id = (products as Json[])[0]!.id as string;
  if (title) await admin("POST", `/admin/products/${id}`, { title });
  if (weight) await admin("POST", `/admin/products/${id}/variants/${variantId}`, { weight, length: 200, width: 100, height: 60 });
}

/** Puts a picture before the device's camera. */
export const hold = (page: Page, svg: string): Promise<void> =>
  page.evaluate((source) => {
    const picture = Object.assign(new Image(), { src: `data:image/svg+xml,${encodeURIComponent(source)}` });
    const canvas = Object.assign(document.createElement("canvas"), { width: 960, height: 640 });
    setInterval(() => canvas.getContext("2d")!.drawImage(picture, 0, 0, 960, 606), 100);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
  }, svg);

/** The warehouse screens on a device of its own. */
export async function device({ browser, url }: FloorScene, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: "en", ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => { throw error; });
  await page.goto(`${url}/doorstep/floor`);
  return page;
}

/** What a scanner does: fast keys and Enter, wherever the focus is. */
export async function scanCode(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
}

export async function signInAt(page: Page, { picker }: FloorScene): Promise<void> {
  await page.locator("#floor-number").fill(picker.number);
  await page.locator("#floor-pin").fill(picker.pin);
  await page.locator("#floor-sign-in").click();
  await page.locator("#floor-leave").waitFor();
}

/** Signed in, at one work order. */
export async function deviceAt(scene: FloorScene, work: Json, options?: BrowserContextOptions): Promise<Page> {
  const page = await device(scene, options);
  await signInAt(page, scene);
  await page.locator(`#floor-work-${work.id}`).click();
  await page.locator("#floor-open").waitFor();
  return page;
}

const API = "**/doorstep/floor/api/**";

/** Cuts the device off. A page that its service worker serves may call past the browser's own switch: so its calls are cut as well. */
export async function goOffline(page: Page): Promise<void> {
  await page.context().route(API, (route) => route.abort());
  await page.context().setOffline(true);
}
export async function goOnline(page: Page): Promise<void> {
  await page.context().unroute(API);
  await page.context().setOffline(false);
}

export const isRed = (page: Page): Promise<boolean> => page.locator("#floor-stop").isVisible();

/** What a gloved thumb misses: anything to be touched that is smaller than this (px). A box or circle in a label is touched by the label. */
const TOUCH = 56;
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const things = [...document.querySelectorAll<HTMLElement>("a, button, summary, input:not([type=checkbox], [type=radio], [type=file]), label:has(input[type=checkbox], input[type=radio], input[type=file])")];
    const sizes = things.filter((one) => one.checkVisibility()).map((one) => ({ name: one.id || one.innerText, ...one.getBoundingClientRect().toJSON() }) as { name: string; width: number; height: number });
    return sizes.filter(({ width, height }) => Math.round(Math.min(width, height)) < least).map(({ name, width, height }) => `${name} ${width} × ${height}`);
  }, TOUCH);

/** Looks at a screen in every way that does not depend on what it is about; gives its words. */
export async function lookAt(page: Page, name: string, words: string[] = []): Promise<void> {
  await page.locator("#floor-flash").evaluate((flash) => flash.classList.remove("on"));
  const told = await page.locator("body").innerText();
  expectAll(told, words);
  expect(told).not.toMatch(/undefined|\bnull\b|NaN|Invalid Date|\{\w+\}/);
  expect({ name, findings: await axeFindings(page, "html") }).toEqual({ name, findings: [] });
  expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
  expect({ name, small: await tooSmall(page) }).toEqual({ name, small: [] });
  await shoot(page, `floor-${name}`);
}
