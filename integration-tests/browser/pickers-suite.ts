import type { Page } from "playwright-core";
import { openDashboard } from "./dashboard";
import { device, scanCode, type FloorScene } from "./floor-scene";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { shoot } from "./pictures";
import { expectAll, readWell } from "./read-well";

const PATH = "/app/doorstep/pickers";
const WORDS = { en: ["Pickers", "Warehouse screens", "Add picker", "Hamburg", "Active"], de: ["Picker", "Lagerseiten", "Picker anlegen", "Hamburg", "Aktiv"] };

export function pickersSuite(scene: () => FloorScene): void {
  const open = async (look: Look): Promise<Page> => {
    const page = await openDashboard(scene().browser, scene().url, look);
    await page.goto(PATH);
    await page.getByRole("row").nth(1).waitFor();
    return page;
  };
  const act = async (page: Page, name: string, action: string): Promise<void> => {
    await page.getByRole("button", { name: `Actions for ${name}` }).press("Enter");
    await page.getByRole("menuitem", { name: action }).press("Enter");
  };

  test.each(NAMED_LOOKS)("a page tells who works where: %s", async (name, look) => {
    const page = await open(look);
    expectAll(await readWell(page, `pickers-${name}`, "main"), [...WORDS[look.language], scene().picker.name]);
    await page.context().close();
  });

  test("by keyboard alone: somebody is added, gets a badge that opens the screens, another PIN, and is deactivated", async () => {
    const page = await open(LOOKS[0]!);
    await page.getByRole("button", { name: "Add picker" }).press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("Name").fill("Bea Lindqvist");
    await drawer.getByLabel("Number").fill("007");
    await drawer.getByLabel("Location").press("Enter");
    await page.getByRole("option", { name: "Hamburg" }).press("Enter");
    await drawer.getByLabel("PIN").fill("0815");
    await readWell(page, "pickers-add", '[role="dialog"]');
    await drawer.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("row", { name: /Bea Lindqvist 007 Hamburg Active/ }).waitFor();

    await act(page, "Bea Lindqvist", "New badge");
    await drawer.getByRole("button", { name: "Make a badge" }).press("Enter");
    await drawer.getByAltText("QR code of the badge").waitFor();
    await readWell(page, "pickers-badge", '[role="dialog"]');
    const code = /[0-9A-F]{32}/.exec(await drawer.innerText())![0];
    await drawer.getByRole("button", { name: "Close" }).press("Enter");
    const floor = await device(scene());
    await floor.locator("#floor-number").waitFor();
    await scanCode(floor, code);
    await floor.getByText("Bea Lindqvist").waitFor();

    await act(page, "Bea Lindqvist", "New PIN");
    await drawer.getByLabel("PIN").fill("4242");
    await drawer.getByRole("button", { name: "Save" }).press("Enter");
    await drawer.waitFor({ state: "detached" });
    await floor.locator("#floor-again").click();
    await floor.locator("#floor-number").waitFor();

    await act(page, "Bea Lindqvist", "Deactivate");
    await page.getByRole("alertdialog").getByRole("button", { name: "Deactivate" }).press("Enter");
    await page.getByRole("row", { name: /Bea Lindqvist 007 Hamburg Deactivated/ }).waitFor();
    await shoot(page, "pickers-deactivated", "main");
    for (const one of [page, floor]) await one.context().close();
  });
}
