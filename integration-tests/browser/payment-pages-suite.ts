import type { Page } from "playwright-core";
import type { Json } from "../../demo/walk/shop-client";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { LONG_RULE, type PaymentScene } from "./payment-scene";
import { expectAll, readWell } from "./read-well";

export const PANEL = '[data-testid="doorstep-payment"]';
const WORDS = {
  en: {
    partly: ["Authorised", "€480.00", "€60.25", "Captured 72 hours after the order", LONG_RULE, "Authorisation expires in 1 d 4 h", "Capture now", "Pause", "by hand", "pi_"],
    yen: ["¥5,000", "Captured when shipped", "No rule fits"],
    suspicious: ["To review", "The provider asks for a review.", "risk as elevated", "Elevated", "Security code", "Correct", "Approve", "Cancel and refund"],
    refused: ["Failed", "Your card has insufficient funds.", "Retry", "for a parcel"],
    differs: ["Does not agree", "€12.50", "never gave back", "Nothing is left to capture."],
    asked: ["Still to be paid", "neither captured nor held", "Waiting for the shopper", "captured only once", "Copy payment link", "Withdraw"],
    page: ["To review", "Do not agree", "has no order", "Give the money back", "Complete the order", "Your card has insufficient funds.", "Authorisation expires in", "Payment rules", "Waiting for the shopper", "its bank let go of the rest"],
    rules: ["Payment rules", LONG_RULE, "72 hours after the order", "from €500.00", "Risky ones by hand", "Preview", "Captured: when shipped."],
  },
  de: {
    partly: ["Autorisiert", "480,00", "60,25", "Einzug: 72 Stunden nach der Bestellung", LONG_RULE, "Autorisierung endet in 1 T. 4 Std.", "Jetzt einziehen", "Anhalten", "von Hand", "pi_"],
    yen: ["5.000", "Einzug: wenn versandt", "Keine Regel passt"],
    suspicious: ["Zu prüfen", "Der Anbieter bittet um eine Prüfung.", "Risiko für erhöht", "Prüfziffer", "Richtig", "Freigeben", "Stornieren und erstatten"],
    refused: ["Gescheitert", "Your card has insufficient funds.", "Erneut versuchen", "für ein Paket"],
    differs: ["Stimmt nicht überein", "12,50", "nie zurückgegeben", "Es ist nichts mehr einzuziehen."],
    asked: ["Noch zu bezahlen", "weder eingezogen noch gehalten", "Wartet auf den Kunden", "nur einmal belastet", "Zahlungslink kopieren", "Zurückziehen"],
    page: ["Zu prüfen", "Stimmen nicht überein", "keine Bestellung", "Geld zurückgeben", "Bestellung abschließen", "Your card has insufficient funds.", "Autorisierung endet in", "Zahlungsregeln", "Wartet auf den Kunden", "ihre Bank hat den Rest freigegeben"],
    rules: ["Zahlungsregeln", LONG_RULE, "72 Stunden nach der Bestellung", "ab 500,00", "Risky ones by hand", "Vorschau", "Einzug: wenn versandt."],
  },
};

export function paymentPagesSuite(scene: () => PaymentScene): void {
  const open = (look: Look): Promise<Page> => openDashboard(scene().browser, scene().url, look);
  const panel = async (page: Page, order: Json, name: string): Promise<string> => {
    await page.goto(`/app/orders/${order.id}`);
    return readWell(page, `payment-${name}`, PANEL);
  };

  test.each(NAMED_LOOKS)("an order tells how much came, when the rest does, and what needs a person: %s", async (name, look) => {
    const { partly, yen, suspicious, refused, differs, asked } = scene();
    const words = WORDS[look.language];
    const page = await open(look);
    expectAll(await panel(page, partly, `partly-${name}`), words.partly);
    const bar = await page.locator(PANEL).getByRole("img").first().getAttribute("aria-label");
    expectAll(bar!, words.partly.slice(1, 3));
    expectAll(await panel(page, yen, `yen-${name}`), words.yen);
    expectAll(await panel(page, suspicious[0]!, `suspicious-${name}`), words.suspicious);
    expectAll(await panel(page, refused, `refused-${name}`), words.refused);
    expectAll(await panel(page, differs, `differs-${name}`), words.differs);
    expectAll(await panel(page, asked.order, `asked-${name}`), words.asked);
    await page.context().close();
  });

  test.each(NAMED_LOOKS)("a page tells what about all payments needs a person, another by which rules they are captured: %s", async (name, look) => {
    const page = await open(look);
    const { page: needed, rules } = WORDS[look.language];
    await page.goto("/app/doorstep/payments");
    await page.getByText(needed[5]!).waitFor();
    expectAll(await readWell(page, `payments-${name}`, "main"), needed);
    await page.goto("/app/doorstep/payment-rules");
    await page.getByRole("row").nth(1).waitFor();
    expectAll(await readWell(page, `payment-rules-${name}`, "main"), rules);
    await page.context().close();
  });

  // Wide and dark, narrow and light; in English they are used below.
  test.each(NAMED_LOOKS.slice(1, 3))("the drawers have a name for everything in them, and fit: %s", async (name, look) => {
    const { partly, suspicious } = scene();
    const page = await open(look);
    const looked = async (path: string, button: string, drawer: string) => {
      await page.goto(path);
      await page.getByRole("button", { name: button, exact: true }).click();
      await readWell(page, `drawer-${drawer}-${name}`, '[role="dialog"]');
    };
    await looked(`/app/orders/${partly.id}`, "Jetzt einziehen", "capture");
    await looked(`/app/orders/${suspicious[0]!.id}`, "Stornieren und erstatten", "reject");
    await looked("/app/doorstep/payment-rules", "Anlegen", "capture-rule");
    await page.context().close();
  });

  test("says that nothing needs a person, that there is no payment, and what could not be loaded", async () => {
    const { partly } = scene();
    const page = await open(LOOKS[2]!);
    for (const [path, list] of [["disputes", "disputes"], ["payment-reviews", "payment_reviews"], ["payment-findings", "payment_findings"], ["captures", "captures"], ["payment-requests", "payment_requests"], ["expiring-authorisations", "expiring_authorisations"]] as const) {
      await page.route(`**/admin/doorstep/${path}?**`, (route) => route.fulfill({ json: { [list]: [], count: 0, limit: 10, offset: 0 } }));
    }
    await page.goto("/app/doorstep/payments");
    await page.getByText("Nichts zu prüfen").waitFor();
    expectAll(await readWell(page, "payments-empty", "main"), ["Alles stimmt überein", "Kein Kunde wird um eine Zahlung gebeten", "Kein Einzug scheitert.", "Keine Autorisierung endet bald"]);
    await page.route("**/admin/doorstep/payment-reviews?**", (route) => route.fulfill({ status: 500, json: { message: "The database is restarting" } }));
    await page.goto("/app/doorstep/payments");
    await page.getByText("The database is restarting").waitFor();
    expect(await readWell(page, "payments-failed", "main")).toContain("Erneut versuchen");
    const nothing = { order_id: partly.id, currency_code: "eur", provider_id: null, comparable: false, authorised: "0.00", captured: "0.00", refunded: "0.00", held: "0.00", capture_before: null, missing: "0.00", request: null, payment_link: null, plan: null, attempts: [], findings: [], review: null, disputes: [], payouts: [] };
    await page.route("**/admin/doorstep/orders/*/payment", (route) => route.fulfill({ json: { payment: nothing } }));
    await page.goto(`/app/orders/${partly.id}`);
    await page.getByText("Noch keine Zahlung").waitFor();
    await readWell(page, "payment-none", PANEL);
    await page.context().close();
  });
}
