import type { Page } from "playwright-core";
import { kindsOf, trackerOf } from "../setup/tracking";
import { until } from "../setup/until";
import { openDashboard } from "./dashboard";
import { LONG_WORDS, type ExceptionsScene } from "./exceptions-scene";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { shoot } from "./pictures";
import { expectAll, readWell } from "./read-well";

const PATH = "/app/doorstep/exceptions";
const DIALOG = '[role="dialog"]';
const WORDS = {
  en: {
    board: ["Exceptions", "Not handed over", "Problem: customs", "Send the papers", "Failed attempt: refused", "Expect it back", "Stalled", "No scan for 5 days; the limit is 3 days", "Delayed", "Nobody"],
    parcel: ["Problem: customs", "Send the papers", "Its way", "In transit", LONG_WORDS, "Nobody has done anything yet", "Expected"],
    delivered: ["Delivered", "Signed by T. Baker", "Reno, NV, US", "Photo", "Nothing is the matter"],
  },
  de: {
    board: ["Ausnahmen", "Nicht übergeben", "Problem: Zoll", "Papiere schicken", "Zustellversuch gescheitert: abgelehnt", "Rückkehr abwarten", "Steht still", "Schon 5 Tage kein Scan; die Grenze ist 3 Tage", "Verspätet", "Niemand"],
    parcel: ["Problem: Zoll", "Papiere schicken", "Sein Weg", "Unterwegs", LONG_WORDS, "Noch hat niemand etwas getan", "Versprochen bis"],
    delivered: ["Zugestellt", "Angenommen von T. Baker", "Reno, NV, US", "Foto", "Nichts ist los"],
  },
};

export function exceptionsSuite(scene: () => ExceptionsScene): void {
  const open = async (look: Look, query = ""): Promise<Page> => {
    const page = await openDashboard(scene().browser, scene().url, look);
    await page.goto(`${PATH}${query}`);
    await page.getByRole("row").nth(1).waitFor();
    return page;
  };
  const row = (page: Page, number: string) => page.getByRole("row", { name: new RegExp(number) });

  test.each(NAMED_LOOKS)("a page tells which parcels need a person and why, and one what is known of it: %s", async (name, look) => {
    const { customs, delivered, unscanned } = scene().parcels;
    const words = WORDS[look.language];
    const page = await open(look);
    await page.getByRole("link", { name: `#${unscanned.order.display_id}`, exact: true }).waitFor();
    expectAll(await readWell(page, `exceptions-${name}`, "main"), [...words.board, unscanned.number, `#${unscanned.order.display_id}`]);
    await page.goto(`${PATH}/${customs.trackerId}`);
    await page.locator("main h1").waitFor();
    expectAll(await readWell(page, `parcel-${name}`, "main"), [customs.number, ...words.parcel.slice(0, -1)]);
    await page.goto(`${PATH}/${delivered.trackerId}`);
    await page.getByText(words.delivered[4]!).waitFor();
    expectAll(await readWell(page, `parcel-delivered-${name}`, "main"), [delivered.number, ...words.delivered]);
    await page.context().close();
  });

  test.each(NAMED_LOOKS.slice(1, 3))("the drawers have a name for everything in them, and fit: %s", async (name, look) => {
    const { refused, customs } = scene().parcels;
    const page = await open(look);
    const act = async (action: string) => {
      await page.getByRole("button", { name: new RegExp(`getan werden kann|can be done`) }).last().press("Enter");
      await page.getByRole("menuitem", { name: action }).press("Enter");
    };
    for (const [drawer, action] of [["assign", "Übergeben…"], ["snooze", "Zurückstellen…"], ["note", "Notiz schreiben…"], ["settle", "Erledigen…"]] as const) {
      await row(page, refused.number).getByRole("button", { name: /getan werden kann/ }).press("Enter");
      await page.getByRole("menuitem", { name: action }).press("Enter");
      await readWell(page, `drawer-${drawer}-${name}`, DIALOG);
      await page.keyboard.press("Escape");
      await page.locator(DIALOG).waitFor({ state: "detached" });
    }
    await page.goto(`${PATH}/${customs.trackerId}`);
    await page.locator("main h1").waitFor();
    await act("Scan melden…");
    await readWell(page, `drawer-scan-${name}`, DIALOG);
    await page.context().close();
  });

  test("parcels are narrowed by kind, number, age and owner, and the address remembers it", async () => {
    const { customs, stalled } = scene().parcels;
    const page = await open(LOOKS[0]!);
    expect(await page.getByRole("row").count()).toBe(6); // with that of the columns' names
    await page.getByRole("button", { name: /^Stalled 1$/ }).press("Enter");
    await page.waitForURL(/kind=stall/);
    await until("the others' going", async () => (await page.getByRole("row").count()) === 2);
    await row(page, stalled.number).waitFor();
    await page.getByRole("button", { name: /^All 5$/ }).press("Enter");
    await page.getByRole("searchbox").fill(`#${customs.order.display_id}`);
    await until("the one", async () => (await page.getByRole("row").count()) === 2);
    await row(page, customs.number).waitFor();
    await page.goto(`${PATH}?age=72`);
    await page.getByText("Nothing found").waitFor();
    await page.goto(`${PATH}?owner=mine`);
    await page.getByText("Nothing found").waitFor();
    await page.context().close();
  });

  test("by keyboard alone: one is taken on, put off and noted, several are settled at once, and the journey tells all", async () => {
    const { admin, parcels } = scene();
    const { customs, refused, stalled, unscanned } = parcels;
    const page = await open(LOOKS[0]!);
    const link = (number: string) => page.getByRole("link", { name: number });
    await page.getByRole("row").nth(1).getByRole("link").first().focus();
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    await page.keyboard.press("k");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);

    await link(customs.number).focus();
    await page.keyboard.press("a");
    await page.getByText("1 parcel given.").waitFor();
    expect((await trackerOf(admin, customs.trackerId)).owner_id).toMatch(/^user_/);
    await link(customs.number).focus();
    await page.keyboard.press("n");
    await page.locator(DIALOG).getByLabel("Note").fill("Invoice sent to the broker");
    await page.locator(DIALOG).getByRole("button", { name: "Save" }).press("Enter");
    await page.locator(DIALOG).waitFor({ state: "detached" });
    await link(customs.number).focus();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Monday at 9" }).press("Enter");
    await page.locator(DIALOG).getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("1 parcel put off.").waitFor();
    await row(page, customs.number).waitFor({ state: "detached" });

    for (const number of [refused.number, stalled.number]) {
      await link(number).focus();
      await page.keyboard.press("x");
    }
    await page.getByText("2 chosen").waitFor();
    await shoot(page, "exceptions-chosen", "main");
    await page.getByRole("button", { name: "Settle…" }).press("Enter");
    await page.locator(DIALOG).getByLabel(/What was done/).fill("Sent again");
    await page.locator(DIALOG).getByRole("button", { name: "Settle" }).press("Enter");
    await page.getByText("2 parcels settled.").waitFor();
    await until("them to leave the list", async () => (await page.getByRole("row").count()) === 3);
    await row(page, unscanned.number).waitFor();

    await page.goto(`${PATH}?show=later`);
    await row(page, customs.number).waitFor();
    await link(customs.number).press("Enter");
    await page.getByText("Invoice sent to the broker").waitFor();
    await shoot(page, "parcel-seen-to", "main");
    await until("the journey", async () => {
      const kinds = await kindsOf(admin, customs.order);
      return ["tracking_flagged", "tracking_assigned", "tracking_noted", "tracking_snoozed"].every((kind) => kinds.includes(kind));
    });
    await page.goto(`/app/orders/${customs.order.id}`);
    await page.getByText("Note on the parcel: Invoice sent to the broker").waitFor();
    await page.context().close();
  });

  test("a scan is told by hand, and what could not be loaded says why", async () => {
    const { admin, parcels } = scene();
    const page = await open(LOOKS[0]!);
    await page.goto(`${PATH}/${parcels.unscanned.trackerId}`);
    await page.getByRole("button", { name: /What can be done/ }).press("Enter");
    await page.getByRole("menuitem", { name: "Tell a scan…" }).press("Enter");
    await page.locator(DIALOG).getByLabel("Status").press("Enter");
    await page.getByRole("option", { name: "In transit" }).press("Enter");
    await page.locator(DIALOG).getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("Nothing is the matter.").waitFor();
    expect(await trackerOf(admin, parcels.unscanned.trackerId)).toMatchObject({ status: "in_transit", exception: null });
    await page.route("**/admin/doorstep/trackers?**", (route) => route.fulfill({ status: 500, json: { message: "The database is restarting" } }));
    await page.goto(PATH);
    await page.getByText("The database is restarting").waitFor();
    expect(await readWell(page, "exceptions-failed", "main")).toContain("Try again");
    await page.context().close();
  });
}
