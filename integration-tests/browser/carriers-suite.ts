import type { Page } from "playwright-core";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { expectAll, readWell } from "./read-well";
import type { WarehouseScene } from "./warehouse-scene";

const WORDS = {
  en: ["To hand over", "Close the day", "Have it picked up", "on no list yet", "Labels", "Not refunded", "Set up", "checks addresses"],
  de: ["Zu übergeben", "Tag abschließen", "Abholen lassen", "auf noch keiner Liste", "Etiketten", "Nicht erstattet", "Eingerichtet", "prüft Adressen"],
};

export function carriersSuite(scene: () => WarehouseScene): void {
  beforeAll(() => scene().labelled());

  const open = async (look: Look): Promise<Page> => {
    const page = await openDashboard(scene().browser, scene().url, look);
    await page.goto("/app/doorstep/carriers");
    await page.locator("main h1").waitFor();
    return page;
  };

  test.each(NAMED_LOOKS)("what waits, what labels cost, and who is set up is told: %s", async (name, look) => {
    const page = await open(look);
    await page.getByRole("heading", { name: "Hamburg", level: 3 }).waitFor();
    expectAll(await readWell(page, `carriers-${name}`, "main"), WORDS[look.language]);
    await page.context().close();
  });

  test("by keyboard alone: the day is closed, its list saved, a driver booked and called off", async () => {
    const page = await open(LOOKS[0]!);
    await page.getByRole("button", { name: "Close the day at Hamburg" }).press("Enter");
    await page.getByRole("region", { name: "Lists for the drivers" }).getByText("Closed").first().waitFor();
    await page.getByRole("button", { name: "Close the day at Hamburg" }).waitFor({ state: "detached" });
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: /^List of Hamburg/ }).first().press("Enter");
    expect((await saved).suggestedFilename()).toMatch(/^manifest-.*\.pdf$/);
    await page.getByRole("button", { name: "Have it picked up at Hamburg" }).press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("Day").waitFor();
    await readWell(page, "carriers-book", '[role="dialog"]');
    await drawer.getByLabel("Day").fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
    await drawer.getByRole("button", { name: "Book" }).press("Enter");
    await page.getByText("with a booked driver").first().waitFor();
    await page.getByRole("button", { name: "Have it picked up at Hamburg" }).waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Drivers" }).getByText("Booked").waitFor();
    await readWell(page, "carriers-booked", "main");
    await page.getByRole("button", { name: /^Call off/ }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Call off" }).press("Enter");
    await page.getByRole("region", { name: "Drivers" }).getByText("Called off").waitFor();
    await page.getByRole("button", { name: "Have it picked up at Hamburg" }).waitFor();
    await page.context().close();
  });

  test("says where there is nothing yet, what must stay here, and what could not be loaded", async () => {
    const page = await open(LOOKS[2]!);
    await page.route("**/admin/doorstep/pickups", (route) => route.fulfill({
      json: { pickups: [{ id: "dspu_1" }], kept_back: [{ package_id: "p", shipment_id: "s", order_id: "order_1", code: "payment_in_review", message: "The order's payment is being reviewed: keep the parcel until it is approved" }] },
    }));
    await page.getByRole("button", { name: "Abholen lassen: Hamburg" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Buchen" }).press("Enter");
    await page.getByText("Ein Paket muss hierbleiben:").waitFor();
    await page.getByText("Die Zahlung wird geprüft.").waitFor();
    await readWell(page, "carriers-kept", '[role="dialog"]');
    const nothing = { count: 0, limit: 10, offset: 0 };
    await page.route("**/admin/doorstep/pickups?**", (route) => route.fulfill({ json: { pickups: [], ...nothing } }));
    await page.route("**/admin/doorstep/manifests?**", (route) => route.fulfill({ json: { manifests: [], ...nothing } }));
    await page.route("**/admin/doorstep/carriers", (route) => route.fulfill({ json: { carriers: { from: "2026-11-01T00:00:00Z", waiting: [], spend: [], accounts: [] } } }));
    await page.reload();
    await page.getByText("Nichts wartet auf einen Versanddienst.").waitFor();
    expectAll(await readWell(page, "carriers-empty", "main"), ["Noch wurde keine Abholung gebucht.", "Noch wurde kein Tag abgeschlossen.", "kein Etikett gekauft"]);
    for (const path of ["carriers", "pickups?**", "manifests?**"]) await page.route(`**/admin/doorstep/${path}`, (route) => route.fulfill({ status: 500, json: { message: "The database is restarting" } }));
    await page.reload();
    await page.getByText("The database is restarting").first().waitFor();
    expectAll(await readWell(page, "carriers-failed", "main"), ["Erneut versuchen"]);
    await page.context().close();
  });

  test("what stands on no list after the day was closed is named, with what can be done", async () => {
    const page = await open(LOOKS[2]!);
    const waiting = [{ location_id: "sloc_1", adapter: "easypost", carrier: "USPS", parcels: 2, unmanifested: 2, booked: 0, since: "2026-11-01T00:00:00Z" }];
    const accounts = [{ adapter: "easypost", name: "EasyPost", is_default: true, does: ["manifests"] }];
    const left_out = ["94001", "94002"].map((number) => ({ package_id: number, shipment_id: number, order_id: "order_1", adapter: "easypost", tracking_number: number, code: "earlier_day", message: "" }));
    await page.route("**/admin/doorstep/carriers", (route) => route.fulfill({ json: { carriers: { from: "2026-11-01T00:00:00Z", waiting, spend: [], accounts } } }));
    await page.route("**/admin/doorstep/manifests", (route) => route.fulfill({ json: { manifests: [], left_out } }));
    await page.reload();
    await page.getByRole("button", { name: "Tag abschließen: sloc_1" }).press("Enter");
    await page.getByText("2 Pakete stehen auf keiner Liste:").waitFor();
    expectAll(await readWell(page, "carriers-left-out", "main"), ["94001", "94002", "nur am Tag des Kaufs", "Bestellung ansehen"]);
    await page.context().close();
  });
}
