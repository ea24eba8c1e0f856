import { carrierScans } from "../../demo/walk/road";
import { BUYERS } from "../../demo/walk/shopper";
import { told } from "../../demo/walk/world";
import { axeFindings, overflow } from "./findings";
import { NAMED_LOOKS } from "./look";
import { picturesOf, shoot } from "./pictures";
import { WISHES, type Story } from "./story";
import { jumpsAndBlocks, smallTargets, watchShifts } from "./thumb";
import { unlockPage } from "./unlock-page";

const WORDS = {
  en: { today: "today", delayed: /Weather delay/, headline: /Out for delivery/ },
  de: { today: "heute", delayed: /Weather delay/, headline: /In Zustellung/ },
};

/** What a finger hits without looking. WCAG 2.2, 2.5.8, asks for 24. */
const THUMB_PX = 40;
const POSTCODE = BUYERS.anna.address.postal_code;

export function orderPageSuite(story: () => Story): void {
  test.each(NAMED_LOOKS)("the shopper's page tells the day, the steps and every scan, without an axe finding: %s", async (name, { width, language, theme }) => {
    const { browser, world, orderPage, trackingNumber } = story();
    const context = await browser.newContext({ viewport: { width, height: 844 }, locale: language, colorScheme: theme });
    await picturesOf(context, world.url);
    const page = await context.newPage();
    await page.goto(orderPage);
    const locked = await page.locator("main").innerText();
    for (const word of Object.values(WISHES)) expect(locked).not.toContain(word);
    await unlockPage(page, POSTCODE);
    await page.locator("[role=status]").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect((await page.locator("h1").innerText()).toLowerCase()).toContain(WORDS[language].today);
    expect(await page.locator('[aria-current="step"]').innerText()).toMatch(WORDS[language].headline);
    const text = await page.locator("main").innerText();
    for (const word of [trackingNumber, ...Object.values(WISHES)]) expect(text).toContain(word);
    expect(text).toMatch(WORDS[language].delayed);
    expect(text).not.toMatch(/undefined|null|NaN|Invalid Date/);
    expect(await axeFindings(page, "html")).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await shoot(page, `order-page-${name}`);
    await context.close();
  });

  test("holds still while it comes, waits for nothing else to be seen, and has room for a thumb", async () => {
    const { browser, orderPage } = story();
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: "en", isMobile: true, hasTouch: true });
    const page = await context.newPage();
    await page.addInitScript(watchShifts);
    await page.goto(orderPage, { waitUntil: "networkidle" });
    await unlockPage(page, POSTCODE);
    await page.locator("[role=status]").waitFor();
    expect(await page.evaluate(jumpsAndBlocks)).toEqual({ jumps: 0, blocking: [] });
    expect(await page.evaluate(smallTargets, THUMB_PX)).toEqual([]);
    await context.close();
  });

  test("without scripts the shopper reports an issue, says that all arrived, and rates the delivery", async () => {
    const { browser, world, orderPage, sent, trackingNumber } = story();
    await carrierScans(world, trackingNumber, { status: "delivered", message: "Delivered, front door", city: "Berlin" });
    await told(world, sent.id as string, "delivered");
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en", javaScriptEnabled: false });
    await picturesOf(context, world.url);
    const page = await context.newPage();
    await page.goto(orderPage);
    await unlockPage(page, POSTCODE);
    await shoot(page, "order-page-delivered");

    const report = page.locator("#report");
    await report.locator('select[name="reason"]').selectOption("damaged");
    await report.locator('select[name^="items"]').first().selectOption("1");
    await report.locator("textarea").fill("The handle is off.");
    await report.locator("button").click();
    await page.locator("#cases", { hasText: "The handle is off." }).waitFor();

    await page.locator("#received button").click();
    await page.locator("[role=status]").waitFor();

    await page.locator('#rating label:has([value="4"])').click();
    await page.locator("#rating textarea").fill("Friendly driver.");
    await page.locator("#rating button").click();
    await told(world, sent.id as string, "rated");
    await told(world, sent.id as string, "received_confirmed");
    await told(world, sent.id as string, "case_opened");
    await shoot(page, "order-page-rated");
    await context.close();
  });
}
