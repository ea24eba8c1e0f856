import type { Page } from "playwright-core";
import { EventSigner } from "../../demo/doubles/sendgrid";
import { prepareDashboard } from "../../demo/prepare";
import type { Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { PNG } from "../../src/shared/picture/__tests__/samples";
import { addressOf, handOverMail, takingMail } from "../setup/mail-to-case";
import { openShop, type Shop } from "../setup/shop";
import { labelled, TRACKING_CARRIERS } from "../setup/tracking";
import { until } from "../setup/until";
import { describeInBrowser, launchChromium } from "./chromium";
import { openDashboard } from "./dashboard";
import { axeFindings, overflow } from "./findings";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { shoot } from "./pictures";
import { expectAll, readWell } from "./read-well";
import { unlockPage } from "./unlock-page";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;
const DIALOG = '[role="dialog"]';
/** What a macro leaves to be filled in. */
const MACRO_GAPS = /\{\{[a-z_]+\}\}/g;
const LONG_WORDS = "The glass was shattered into more pieces than I could count, and Donaudampfschifffahrtsgesellschaftskapitänsmütze was wet";

type Scene = Shop & { browser: Awaited<ReturnType<typeof launchChromium>>; parcel: Json; caseId: string; token: string };

describeInBrowser("care, as a merchant and a shopper see it", () => {
  let scene: Scene;
  beforeAll(async () => {
    await prepareDashboard();
    const signer = new EventSigner();
    const shop = await openShop({ DOORSTEP_ADMIN: "on", DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS), ...takingMail(signer.publicKey) });
    const { order, shipment } = await labelled(shop.admin, shop.shop);
    await shop.admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
    const token = await until("the link", async () => /orders\/([^/?]+)/.exec(String((await shop.admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.order_url))?.[1]);
    const { case: opened } = await shop.shop("POST", `/store/order-status/${token}/cases`, {
      reason: "damaged", text: LONG_WORDS, items: [{ line_item_id: order.items[0].id as string, quantity: 1 }], photos: [PNG.toString("base64")],
    });
    const second = await shop.shop("POST", `/store/order-status/${token}/cases`, { reason: "late", text: "And it was late" });
    const caseId = (opened as Json).id as string;
    const [bill, photo] = [{ filename: "bill.pdf", content: "%PDF-1.4" }, { filename: "lid.png", content: PNG }];
    await handOverMail(shop.store.url, signer, { from: BUYERS.anna.email, to: addressOf(caseId), subject: "Re: your report", text: "The lid has a crack too, see the photo.", attachments: [bill, photo] });
    await shop.admin("POST", `/admin/doorstep/cases/${second.case.id}/resolve`, { resolution: "answered", text: "We are sorry for the delay." });
    await shop.admin("POST", "/admin/doorstep/care-rules", { name: "Small damage", answer: "keep_and_refund", reasons: ["damaged", "wrong"], currency_code: "eur", max_value: 20, within_days: 14, max_earlier_cases: 1, needs_photo: true });
    await shop.admin("POST", "/admin/doorstep/care-macros", { name: "Sorry", text: "Dear {{customer_name}}, we are sorry about {{items}}. A refund of {{refund_amount}} is on its way." });
    await shop.shop("POST", `/store/order-status/${token}/rating`, { score: 3 });
    await until("the rating to be counted", async () => ((await shop.admin("GET", "/admin/doorstep/satisfaction")).satisfaction.total as Json).answered === 1);
    scene = { ...shop, browser: await launchChromium(), parcel: { order, shipment }, caseId, token };
  }, PREPARATION_MS);
  afterAll(async () => {
    await scene?.browser.close();
    await scene?.store.stop();
  });

  const open = async (look: Look, path: string, waitFor: string): Promise<Page> => {
    const page = await openDashboard(scene.browser, scene.store.url, look);
    await page.goto(`/app/doorstep/${path}`);
    await page.getByText(waitFor).first().waitFor();
    return page;
  };
  const WORDS = {
    en: { queue: ["Care", "damaged", "Open", "Nobody"], case: ["What was reported", "Conversation", `By mail from ${BUYERS.anna.email}`, "1 attachment left out", "Resolutions", "Parcels", "Carrier claim (PDF)", "Other cases of this shopper", "Send to the shopper"], rules: ["Care rules", "Refund, keep the items", "with a photo", "Macros", "Sorry"], satisfaction: ["Satisfaction", "CSAT", "Response rate", "By product"] },
    de: { queue: ["Kundenfälle", "beschädigt", "Offen", "Niemand"], case: ["Was gemeldet wurde", "Gespräch", `Per E-Mail von ${BUYERS.anna.email}`, "1 Anhang weggelassen", "Lösungen", "Pakete", "Nachweis für den Versender (PDF)", "Weitere Fälle dieses Kunden", "An den Kunden senden"], rules: ["Regeln für Fälle", "Erstatten, Ware behalten", "mit Foto", "Textbausteine", "Sorry"], satisfaction: ["Zufriedenheit", "CSAT", "Antwortquote", "Nach Produkt"] },
  };

  test.each(NAMED_LOOKS)("the queue, a case, the rules and the figures can be read: %s", async (name, look) => {
    const words = WORDS[look.language];
    for (const [path, said] of [["care", words.queue], [`care/${scene.caseId}`, words.case], ["care-rules", words.rules], ["satisfaction", words.satisfaction]] as const) {
      const page = await open(look, path, said.at(-1)!);
      expectAll(await readWell(page, `${path.replace(scene.caseId, "case")}-${name}`.replace("/", "-"), "main", MACRO_GAPS), [...said]);
      await page.context().close();
    }
  });

  test.each(NAMED_LOOKS.slice(1, 3))("the drawers have a name for everything in them, and fit: %s", async (name, look) => {
    const page = await open(look, `care/${scene.caseId}`, "Lösungen");
    for (const [drawer, button] of [["assign", "Zuweisen"], ["resolve", "Lösen"], ["refund", "Erstatten"], ["exchange", "Umtauschen"], ["return", "Zurücknehmen"]] as const) {
      await page.getByRole("button", { name: button, exact: true }).first().press("Enter");
      await readWell(page, `care-drawer-${drawer}-${name}`, DIALOG);
      await page.keyboard.press("Escape");
      await page.locator(DIALOG).waitFor({ state: "detached" });
    }
    await page.goto("/app/doorstep/care");
    await page.getByRole("button", { name: "Fall eröffnen" }).press("Enter");
    await page.getByLabel("Bestellnummer", { exact: true }).fill(String(scene.parcel.order.display_id));
    await page.getByText("Welche Artikel, und wie viele?").waitFor();
    await readWell(page, `care-drawer-open-${name}`, DIALOG);
    await page.goto("/app/doorstep/care-rules");
    for (const shown of ["Small damage", "Sorry"]) await page.getByText(shown).first().waitFor();
    for (const [drawer, n] of [["rule", 0], ["macro", 1]] as const) {
      await page.getByRole("button", { name: "Anlegen" }).nth(n).press("Enter");
      await readWell(page, `care-drawer-${drawer}-${name}`, DIALOG, MACRO_GAPS);
      await page.keyboard.press("Escape");
      await page.locator(DIALOG).waitFor({ state: "detached" });
    }
    await page.context().close();
  });

  test("staff open a case for who called, by the order's number or beside its journey, which links it", async () => {
    const page = await open(LOOKS[0]!, "care", "Care");
    await page.getByRole("button", { name: "Open a case" }).press("Enter");
    await page.getByLabel("Order number", { exact: true }).fill(`#${scene.parcel.order.display_id}`);
    await page.locator(DIALOG).getByRole("combobox", { name: "What", exact: true }).waitFor();
    await page.getByLabel("What the shopper said").fill("Called: the lid is loose");
    await page.getByText("Which items, and how many?").waitFor();
    await page.locator(DIALOG).getByRole("button", { name: "Open a case" }).press("Enter");
    await page.getByText("Called: the lid is loose").first().waitFor();
    await page.goto(`/app/orders/${scene.parcel.order.id}`);
    await page.getByRole("region", { name: "Cases" }).getByRole("link", { name: /^Case …/ }).first().press("Enter");
    await page.getByText("Conversation").first().waitFor();
    await page.context().close();
  });

  test("a case is taken on, answered with a macro that asks for what is missing, and its goods are sent again", async () => {
    const page = await open(LOOKS[0]!, `care/${scene.caseId}`, "Resolutions");
    await page.getByRole("button", { name: "Take on" }).press("Enter");
    await page.getByText("The case is yours.").waitFor();
    await page.getByRole("combobox", { name: "Insert a macro" }).press("Enter");
    await page.getByRole("option", { name: "Sorry" }).press("Enter");
    await page.getByText(/Not known, write it yourself: refund_amount/).waitFor();
    await page.getByRole("button", { name: "Send to the shopper" }).press("Enter");
    await page.getByText(/still has \{\{refund_amount\}\}/).waitFor();
    await page.getByLabel("Message").fill("Dear Tom, a new one is on its way.");
    await page.getByRole("button", { name: "Send to the shopper" }).press("Enter");
    await page.getByText("Sent.").first().waitFor();
    await page.getByRole("button", { name: "Replace", exact: true }).press("Enter");
    await page.locator(DIALOG).getByRole("button", { name: "Replace", exact: true }).press("Enter");
    await page.locator(DIALOG).waitFor({ state: "detached" });
    await until("the claim", async () => ((await scene.admin("GET", `/admin/claims?order_id=${scene.parcel.order.id}`)).claims as Json[]).length === 1);
    await page.getByText("Done", { exact: true }).first().waitFor();
    await shoot(page, "care-case-solved", "main");
    await page.context().close();
  });

  test.each(NAMED_LOOKS)("the shopper's page shows what was reported, answered and done, and asks what was not right: %s", async (name, { width, language, theme }) => {
    const context = await scene.browser.newContext({ viewport: { width, height: 844 }, locale: language, colorScheme: theme, javaScriptEnabled: true });
    const page = await context.newPage();
    await page.goto(`${scene.store.url}/doorstep/orders/${scene.token}`);
    await unlockPage(page, BUYERS.tom.address.postal_code);
    const text = await page.locator("main").innerText();
    for (const word of [LONG_WORDS, "We are sorry for the delay.", language === "de" ? "Was war nicht gut?" : "What was not right?"]) expect(text).toContain(word);
    const photo = page.locator("#cases img").first();
    await photo.scrollIntoViewIfNeeded();
    expect(await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(6);
    for (const summary of await page.locator("#cases summary, #report summary").all()) await summary.click();
    expect(await axeFindings(page, "html")).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await shoot(page, `care-order-page-${name}`);
    await context.close();
  });

  test("without scripts the shopper reports each item with a photo, writes back, and answers what was not right", async () => {
    const context = await scene.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${scene.store.url}/doorstep/orders/${scene.token}`);
    await unlockPage(page, BUYERS.tom.address.postal_code);
    await page.locator("#question button", { hasText: "The delivery" }).click();
    await page.locator("#question button", { hasText: "It came late" }).click();
    await page.locator("#question").waitFor({ state: "detached" });
    await page.locator("#report summary").click();
    await page.locator('#report select[name="reason"]').selectOption("other");
    await page.locator('#report select[name^="items"]').first().selectOption("1");
    await page.locator('#report select[name^="reasons"]').first().selectOption("wrong");
    await page.locator("#report textarea").fill("It is blue.");
    await page.locator('#report input[type="file"]').setInputFiles({ name: "blue.png", mimeType: "image/png", buffer: PNG });
    await page.locator("#report button").click();
    await page.locator("#cases", { hasText: "It is blue." }).waitFor();
    const own = page.locator("#cases .say", { hasText: "It is blue." }).first();
    await own.locator("summary").click();
    await own.locator('textarea[name="text"]').fill("Dark blue.");
    await own.locator("form button").click();
    await page.locator("#cases", { hasText: "Dark blue." }).waitFor();
    await context.close();
  });

  test("names of shoppers are no code anywhere", async () => {
    const hostile = `<img src=x onerror="document.title='owned'">`;
    const { order } = await labelled(scene.admin, scene.shop);
    const token = /orders\/([^/?]+)/.exec(String((await scene.admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.order_url))![1]!;
    const { case: opened } = await scene.shop("POST", `/store/order-status/${token}/cases`, { reason: "other", text: hostile });
    await scene.shop("POST", `/store/order-status/${token}/cases/${(opened as Json).id}/replies`, { text: hostile });
    await scene.admin("POST", `/admin/doorstep/cases/${(opened as Json).id}/notes`, { text: hostile });
    const page = await open(LOOKS[0]!, `care/${(opened as Json).id}`, "Conversation");
    await page.getByText(hostile).first().waitFor();
    expect(await page.title()).not.toBe("owned");
    await page.goto(`${scene.store.url}/doorstep/orders/${token}`);
    await unlockPage(page, BUYERS.tom.address.postal_code);
    expect([await page.title(), await page.locator("main").innerText()]).toEqual([expect.not.stringMatching("owned"), expect.stringContaining(hostile)]);
    await page.context().close();
  });
});
