import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { PANEL } from "./payment-pages-suite";
import { LONG_DESCRIPTION, type PaymentScene } from "./payment-scene";
import { shoot } from "./pictures";
import { expectAll, readWell } from "./read-well";

const PATH = "/app/doorstep/payouts";
const WORDS = {
  en: {
    list: ["Payouts", "Fetch again", "Paid out", "Failed", "before fees, less", "The bank did not take it:", "No bank account could be located", "has not told all of it yet: ¥200", "made by hand", "€1,000.00"],
    paid: ["Payout of", "Before fees", "Fees", "Download as CSV", "Payment", "Refund", "-€60.25", LONG_DESCRIPTION, "po_"],
    byHand: ["does not tell what is in it", "No lines"],
    panel: ["Paid out", "with the payout of"],
  },
  de: {
    list: ["Auszahlungen", "Erneut abrufen", "Ausgezahlt", "Gescheitert", "vor Gebühren, abzüglich", "Die Bank hat sie nicht angenommen:", "noch nicht alles gemeldet", "von Hand ausgelöst", "1.000,00"],
    paid: ["Auszahlung vom", "Vor Gebühren", "Gebühren", "Als CSV herunterladen", "Zahlung", "Erstattung", "-60,25", LONG_DESCRIPTION, "po_"],
    byHand: ["sagt der Anbieter nicht", "Keine Posten"],
    panel: ["Ausgezahlt", "mit der Auszahlung vom"],
  },
};

export function payoutsSuite(scene: () => PaymentScene): void {
  const open = (look: Look): Promise<Page> => openDashboard(scene().browser, scene().url, look);

  test.each(NAMED_LOOKS)("a page tells what came to the bank and of which orders it is made: %s", async (name, look) => {
    const { payouts, partly } = scene();
    const words = WORDS[look.language];
    const page = await open(look);
    await page.goto(PATH);
    expectAll(await readWell(page, `payouts-${name}`, "main"), words.list);
    await page.goto(`${PATH}/${payouts.paid.id}`);
    await page.getByRole("row").nth(1).waitFor();
    expectAll(await readWell(page, `payout-${name}`, "main"), [...words.paid, `#${partly.display_id}`]);
    await page.goto(`${PATH}/${payouts.byHand.id}`);
    await page.getByText(words.byHand[1]!).waitFor();
    expectAll(await readWell(page, `payout-by-hand-${name}`, "main"), words.byHand);
    await page.goto(`/app/orders/${partly.id}`);
    expectAll(await readWell(page, `payment-paid-out-${name}`, PANEL), words.panel);
    await page.context().close();
  });

  test("by keyboard alone: fetched again, opened, narrowed to a kind, and saved as CSV", async () => {
    const { partly } = scene();
    const page = await open(LOOKS[0]!);
    await page.goto(PATH);
    await page.getByRole("button", { name: "Fetch again" }).press("Enter");
    await page.getByText("3 payouts are being fetched.").waitFor();
    await page.getByRole("listitem").filter({ hasText: "€" }).filter({ hasText: "Paid out" }).getByRole("link").first().press("Enter");
    await page.getByRole("row").nth(1).waitFor();
    await page.getByRole("combobox", { name: "Kind" }).press("Enter");
    await page.getByRole("option", { name: "Refund" }).press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("main tbody tr").length === 1);
    await shoot(page, "payout-refunds", "main");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).press("Enter");
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^payout-po_\w+\.csv$/);
    expect(await readFile((await saved.path())!, "utf8")).toMatch(/,-60\.25,0\.00,-60\.25,/);
    await page.getByRole("row").getByRole("link", { name: `#${partly.display_id}` }).press("Enter");
    await page.waitForURL(`**/app/orders/${partly.id}`);
    await page.context().close();
  });

  test("says that there is none, what could not be loaded, and that nothing was made lately", async () => {
    const page = await open(LOOKS[2]!);
    await page.route("**/admin/doorstep/payouts?**", (route) => route.fulfill({ json: { payouts: [], count: 0, limit: 10, offset: 0 } }));
    await page.route("**/admin/doorstep/payouts/fetch", (route) => route.fulfill({ json: { payouts: 0 } }));
    await page.goto(PATH);
    await page.getByText("Noch keine Auszahlung").waitFor();
    await readWell(page, "payouts-empty", "main");
    await page.getByRole("button", { name: "Erneut abrufen" }).press("Enter");
    await page.getByText("binnen 92 Tagen keine Auszahlung").waitFor();
    await page.route("**/admin/doorstep/payouts?**", (route) => route.fulfill({ status: 500, json: { message: "The database is restarting" } }));
    await page.goto(PATH);
    await page.getByText("The database is restarting").waitFor();
    await readWell(page, "payouts-failed", "main");
    await page.goto(`${PATH}/dspo_none`);
    await page.getByText("There is no payout with id dspo_none").waitFor();
    await page.context().close();
  });
}
