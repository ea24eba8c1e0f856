import type { BrowserContextOptions, Page } from "playwright-core";
import { unlockedVisit } from "../../demo/walk/order-page";
import { describeInBrowser } from "./chromium";
import { axeFindings, overflow } from "./findings";
import { beginOrderPages, POSTCODE, type OrderPages } from "./order-page-scene";
import { shoot } from "./pictures";
import { unlockPage } from "./unlock-page";

jest.setTimeout(120_000);

const LOOKS: [string, BrowserContextOptions][] = [
  ["phone", { viewport: { width: 360, height: 780 }, locale: "en" }],
  ["desktop-dark", { viewport: { width: 1280, height: 900 }, locale: "de", colorScheme: "dark" }],
  ["phone-arabic", { viewport: { width: 360, height: 780 }, locale: "ar" }],
  ["desktop-arabic-dark", { viewport: { width: 1280, height: 900 }, locale: "ar", colorScheme: "dark" }],
];

describeInBrowser("the order page, by what its shopper can do", () => {
  let scene: OrderPages;
  beforeAll(async () => { scene = await beginOrderPages(); }, 240_000);
  afterAll(() => scene?.end());

  async function open(link: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await scene.browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(link);
    await act(page);
    expect(faults).toEqual([]);
    await context.close();
  }
  const unlock = (page: Page): Promise<void> => unlockPage(page, POSTCODE);
  const unfold = (page: Page): Promise<void> => page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  async function isSound(page: Page, name: string): Promise<void> {
    expect(await axeFindings(page, "html")).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.locator("main").innerText()).not.toMatch(/undefined|null|NaN|Invalid Date|\{\w+\}/);
    await shoot(page, `order-page-${name}`);
  }

  test.each(LOOKS)("locked, unlocked with all forms, waiting at a pickup point and sending back: %s", async (name, options) => {
    await open(scene.fresh.link, options, async (page) => {
      await isSound(page, `locked-${name}`);
      await unlock(page);
      await unfold(page);
      for (const form of ["#address form", "#wishes form", "#cancel form"]) expect(await page.locator(form).isVisible()).toBe(true);
      await isSound(page, `changes-${name}`);
    });
    await open(scene.waiting, options, (page) => isSound(page, `pickup-${name}`));
    await open(scene.returning, options, async (page) => {
      await unlock(page);
      await unfold(page);
      expect(await page.locator("#return form").isVisible()).toBe(true);
      await isSound(page, `return-${name}`);
    });
  });

  test("printed, it is the order without anything to press", async () => {
    await open(scene.returning, { viewport: { width: 794, height: 1123 }, locale: "en" }, async (page) => {
      await unlock(page);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("form:visible, button:visible").count()).toBe(0);
      await shoot(page, "order-page-print");
    });
  });

  test("a number is copied by a button; without scripts it is there to be marked", async () => {
    await open(scene.waiting, { permissions: ["clipboard-read", "clipboard-write"], locale: "en" }, async (page) => {
      const number = await page.locator("[data-copy-this]").innerText();
      await page.locator(".copy").click();
      await page.locator(".copy", { hasText: "Copied" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
    });
    await open(scene.waiting, { javaScriptEnabled: false }, async (page) => {
      expect([await page.locator("[data-copy-this]").count(), await page.locator(".copy").count()]).toEqual([1, 0]);
    });
  });

  test("what changes meanwhile comes by itself, and never into a form that somebody writes in", async () => {
    await open(scene.fresh.link, { locale: "en" }, async (page) => {
      await unlock(page);
      await unfold(page);
      await page.locator("#wishes textarea[name=leave_at]").fill("Under the bench");
      const other = await unlockedVisit(scene.fresh.link, POSTCODE);
      await other.send("address", { first_name: "Tom", last_name: "Okafor", address_1: "9 Oak Street", postal_code: POSTCODE, city: "San Francisco", province: "CA" });
      await other.send("wishes", { instructions: "Knock, please.", leave_at: "Garage", gift_message: "" });
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await page.locator("#address address", { hasText: "9 Oak Street" }).waitFor();
      expect(await page.locator("#wishes textarea[name=leave_at]").inputValue()).toBe("Under the bench");
      expect(await page.locator("#address details").evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
      // What was written is still sent, by the form as it stood.
      await Promise.all([page.waitForURL(/done=wishes/), page.locator("#wishes button:not(.copy)").click()]);
      expect(await page.locator("#wishes blockquote", { hasText: "Under the bench" }).count()).toBe(1);
    });
  });

  test("a form that is sent twice by an impatient finger is sent once", async () => {
    await open(scene.fresh.link, { locale: "en" }, async (page) => {
      await unlock(page);
      await unfold(page);
      const sent: string[] = [];
      page.on("request", (request) => { if (request.method() === "POST") sent.push(request.url()); });
      await page.route("**/wishes", async (route) => { await new Promise((later) => setTimeout(later, 700)); await route.continue(); });
      await page.locator("#wishes textarea[name=leave_at]").fill("Porch");
      await page.locator("#wishes button:not(.copy)").dblclick();
      await page.waitForURL(/done=wishes/);
      expect(sent).toHaveLength(1);
    });
  });
});
