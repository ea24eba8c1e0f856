import { join } from "node:path";
import { describeInBrowser } from "./chromium";
import { openDashboard } from "./dashboard";
import { beginDeliveryScene, type DeliveryScene } from "./delivery-scene";
import { PICTURES } from "./pictures";
import { LOOKS, NAMED_LOOKS } from "./look";
import { expectAll, readWell } from "./read-well";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;
const DIALOG = '[role="dialog"]';
const WORDS = {
  en: ["Delivery", "On time", "Told and kept", "Too sure", "As told", "DHL Paket", "Germany to France", "Learned", "Mon – Fri 14:00, Sat 11:00", "Europe/Berlin", "Leaves", "1 – 2 working days", "France 75…", "Half within", "Germany, 10…", "Too few yet"],
  de: ["Lieferung", "Pünktlich", "Zugesagt und gehalten", "Zu sicher", "Wie zugesagt", "DHL Paket", "Deutschland nach Frankreich", "Gelernt", "Mo – Fr 14:00, Sa 11:00", "Europe/Berlin", "Geht ab", "1 – 2 Werktage", "Frankreich 75…", "Die Hälfte in", "Deutschland, 10…", "Noch zu wenige"],
};

describeInBrowser("delivery, as a merchant sees it", () => {
  let scene: DeliveryScene | undefined;
  beforeAll(async () => {
    scene = await beginDeliveryScene();
  }, PREPARATION_MS);
  afterAll(() => scene?.end());
  const open = async (look: (typeof LOOKS)[number]) => {
    const page = await openDashboard(scene!.browser, scene!.url, look);
    await page.goto("/app/doorstep/delivery");
    await page.getByText("Europe/Berlin").first().waitFor();
    await page.getByText("UPS.UPSSaver").first().waitFor();
    return page;
  };

  test.each(NAMED_LOOKS)("tells how promises were kept, and what they are reckoned from: %s", async (name, look) => {
    const page = await open(look);
    await page.locator("main svg[role=img]").first().waitFor();
    expectAll(await readWell(page, `delivery-${name}`, "main"), WORDS[look.language]);
    // The page is longer than a picture of it.
    for (const [n, table] of (await page.locator('main [role="region"]').all()).entries()) await table.screenshot({ path: join(PICTURES, `delivery-${name}-table-${n}.png`) });
    await page.context().close();
  });

  test.each(NAMED_LOOKS.slice(1, 3))("the drawers have a name for everything in them, and fit: %s", async (name, look) => {
    const page = await open(look);
    await page.getByRole("button", { name: "Hamburg bearbeiten" }).click();
    await page.locator(DIALOG).getByText("Samstag", { exact: true }).waitFor();
    await readWell(page, `delivery-location-${name}`, DIALOG);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Hinzufügen", exact: true }).click();
    await page.locator(DIALOG).getByRole("switch").click();
    await page.locator(DIALOG).getByText("Samstag", { exact: true }).waitFor();
    await readWell(page, `delivery-transit-${name}`, DIALOG);
    await page.context().close();
  });

  test("a location's cut-off and a transit time are changed, and what is refused is said", async () => {
    const page = await open(LOOKS[0]!);
    await page.getByRole("button", { name: "Edit Reno" }).click();
    await page.locator(DIALOG).getByLabel("Time zone").fill("Mars/Olympus");
    await page.locator(DIALOG).getByRole("button", { name: "Save" }).click();
    await page.locator(DIALOG).getByText(/IANA time zone/).last().waitFor();
    await page.locator(DIALOG).getByLabel("Time zone").fill("America/Los_Angeles");
    await page.locator(DIALOG).getByLabel("Own days and cut-offs").click();
    await page.locator(DIALOG).getByLabel("Cut-off on Monday").fill("09:30");
    await page.locator(DIALOG).getByRole("button", { name: "Save" }).click();
    await page.getByText("America/Los_Angeles").waitFor();
    const { delivery_locations } = await scene!.admin("GET", "/admin/doorstep/delivery-locations");
    expect(delivery_locations).toContainEqual(expect.objectContaining({ name: "Reno", time_zone: "America/Los_Angeles", cut_offs: expect.objectContaining({ 1: "09:30" }) }));

    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.locator(DIALOG).getByLabel("Fewest days").fill("3");
    await page.locator(DIALOG).getByLabel("Most days").fill("5");
    await page.locator(DIALOG).getByRole("button", { name: "Save" }).click();
    await page.getByText("3 – 5 working days").waitFor();
    await page.getByRole("button", { name: "Actions for Any service" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("3 – 5 working days").waitFor({ state: "detached" });
    await page.context().close();
  });
});
