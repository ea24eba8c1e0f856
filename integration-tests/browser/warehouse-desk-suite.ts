import type { Page } from "playwright-core";
import type { Json } from "../../demo/walk/shop-client";
import { picked } from "../setup/packed";
import { locationId } from "../setup/stock-shop";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS } from "./look";
import { shoot } from "./pictures";
import { expectAll, readWell } from "./read-well";
import type { WarehouseScene } from "./warehouse-scene";

/** Bins, waves, the list of work, and the record of who did what. */
export function warehouseDeskSuite(scene: () => WarehouseScene): void {
  const open = async (path: string, look = LOOKS[0]!): Promise<Page> => {
    const page = await openDashboard(scene().browser, scene().url, look);
    await page.goto(`/app/doorstep/${path}`);
    await page.locator("main h1").waitFor();
    return page;
  };
  const hamburg = () => locationId(scene().admin, "Hamburg");
  const dialog = (page: Page) => page.getByRole("dialog");

  async function someBins(): Promise<string> {
    const { admin, ready } = scene();
    const { inventory_items: [item] } = await admin("GET", `/admin/inventory-items?sku=${encodeURIComponent(ready.lines[0].sku as string)}`);
    const csv = ["LOOK-01,Kühlraum hinten links,100,,,", "LOOK-02-REIHE-17-FACH-0042,,110,,,yes", item ? `LOOK-03,,120,${(item as Json).sku},240,` : "LOOK-03,,120,,,"].join("\n");
    await admin("POST", "/admin/doorstep/bins/import", { location_id: await hamburg(), csv });
    return hamburg();
  }

  test.each(NAMED_LOOKS)("bins, work that is narrowed, and who did what tell what there is: %s", async (name, look) => {
    const at = await someBins();
    const { held } = scene();
    const page = await open(`bins?location_id=${at}&q=LOOK`, look);
    await page.getByText("LOOK-03").waitFor();
    expectAll(await readWell(page, `bins-${name}`, "main"), ["LOOK-02-REIHE-17-FACH-0042", "Kühlraum hinten links"]);
    await page.goto(`/app/doorstep/work-orders?q=${held.display_id}&state=waiting&waiting_code=held&location_id=${at}`);
    await page.locator("main tbody tr").first().waitFor();
    expect(await page.locator("main tbody tr").count()).toBe(1);
    await readWell(page, `work-orders-narrowed-${name}`, "main");
    await page.goto(`/app/doorstep/activity?location_id=${at}`);
    await page.locator("main tbody tr").first().waitFor();
    await readWell(page, `activity-${name}`, "main");
    await page.context().close();
  });

  test("by keyboard alone: a bin is made, goods are put in, it moves on the walk, and it goes", async () => {
    const { admin } = scene();
    await someBins();
    const { inventory_items: [mug] } = await admin("GET", "/admin/inventory-items?limit=1&order=sku");
    const page = await open("bins");
    await page.locator("main tbody tr").first().waitFor();
    const act = async (item: string) => {
      await page.getByRole("button", { name: "What can be done with KEYS-01" }).press("Enter");
      await page.getByRole("menuitem", { name: item }).press("Enter");
    };
    await page.getByRole("button", { name: "Add bin" }).press("Enter");
    await dialog(page).getByLabel("Code").fill("KEYS-01");
    await dialog(page).getByLabel("On the walk").fill("105");
    await readWell(page, "bin-add", '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("row", { name: /KEYS-01 .*105/ }).waitFor();
    await act("Put goods in");
    await dialog(page).getByRole("searchbox").fill((mug as Json).sku as string);
    await dialog(page).getByRole("radio").first().press("Space");
    await dialog(page).getByLabel("Pieces in it").fill("24");
    await dialog(page).getByLabel("Fill up below").fill("6");
    await readWell(page, "bin-put", '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("row", { name: /KEYS-01 .*24 pieces/ }).waitFor();
    await act("Earlier on the walk");
    await page.getByText(/KEYS-01 comes before/).waitFor();
    await page.getByRole("row", { name: /KEYS-01/ }).getByRole("button").first().press("Enter");
    await readWell(page, "bin-held", '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "It does not lie here" }).press("Enter");
    await page.getByRole("row", { name: /KEYS-01 .*Nothing/ }).waitFor();
    await act("Remove");
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).press("Enter");
    await page.getByRole("row", { name: /KEYS-01/ }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test.each([["desktop", LOOKS[0]!], ["phone", LOOKS[3]!]] as const)("by keyboard alone: a list is looked through, its faults are named, and it is imported once it has none: %s", async (name, look) => {
    const page = await open("bins", look);
    await page.locator("main tbody tr").first().waitFor();
    const code = `IMP-${name}`;
    await page.getByRole("button", { name: "Import a list" }).press("Enter");
    await dialog(page).getByLabel("List", { exact: true }).fill(`code;zone;path_order;sku\n${code}-1;cold;one;NO-SUCH\n;;;\n${code}-2;;20;`);
    await dialog(page).getByRole("button", { name: "Check the list" }).press("Enter");
    await dialog(page).getByText("there is no item NO-SUCH").waitFor();
    expectAll(await readWell(page, `bins-import-faults-${name}`, '[role="dialog"]'), ["one is not a whole number", "2 faults"]);
    await dialog(page).getByLabel("List", { exact: true }).fill(`code;zone;path_order\n${code}-1;cold;10\n${code}-2;;20`);
    await dialog(page).getByRole("button", { name: "Check the list" }).press("Enter");
    await dialog(page).getByText("2 lines, 2 bins, 2 of them new").waitFor();
    await readWell(page, `bins-import-${name}`, '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Import 2 bins" }).press("Enter");
    await page.getByText("2 bins were imported.").waitFor();
    await page.getByRole("searchbox").fill(code);
    await page.waitForURL((address) => address.searchParams.get("q") === code);
    await page.getByRole("row", { name: new RegExp(`${code}-2`) }).waitFor();
    await page.context().close();
  });

  test.each([["desktop", LOOKS[0]!], ["phone", LOOKS[3]!]] as const)("by keyboard alone: a wave is made of chosen work orders, and dissolved: %s", async (name, look) => {
    const { work } = scene();
    const made = await work({ bins: [] });
    const page = await open(`work-orders?state=ready&location_id=${made.location_id}`, look);
    await page.getByRole("searchbox").fill(String(made.display_id));
    await page.waitForURL((address) => address.searchParams.get("q") === String(made.display_id));
    await page.getByRole("checkbox", { name: `Choose #${made.display_id}`, exact: true }).press("Space");
    await page.getByRole("button", { name: "Make a wave" }).press("Enter");
    await dialog(page).getByLabel("Name").fill(`Wave ${name}`);
    await dialog(page).getByLabel("How it is picked").press("Enter");
    await page.getByRole("option", { name: "By zones" }).press("Enter");
    await readWell(page, `wave-make-${name}`, '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Make a wave" }).press("Enter");
    await page.getByText(`Wave ${name} was made.`).waitFor();
    await page.goto("/app/doorstep/warehouse");
    await page.getByRole("row", { name: new RegExp(`Wave ${name} .*By zones`) }).waitFor();
    await readWell(page, `waves-${name}`, "main");
    await page.getByRole("button", { name: `What can be done with Wave ${name}` }).press("Enter");
    await page.getByRole("menuitem", { name: "Dissolve" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Dissolve" }).press("Enter");
    await page.getByRole("row", { name: new RegExp(`Wave ${name}`) }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("by keyboard alone: work is split, handed over, and what is not there is noted", async () => {
    const { work, admin } = scene();
    const made = await work({ quantity: 3, bins: ["SPL-01"] });
    const page = await open(`work-orders/${made.id}`);
    const act = async (item: string) => {
      await page.getByRole("button", { name: "What can be done" }).press("Enter");
      await page.getByRole("menuitem", { name: item }).press("Enter");
    };
    await act("Split");
    await dialog(page).getByRole("spinbutton").first().fill("1");
    await readWell(page, "work-order-split", '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Split" }).press("Enter");
    await page.getByText("Part 2").waitFor();
    await page.goto(`/app/doorstep/work-orders/${made.id}`);
    await page.getByRole("button", { name: "Start picking" }).press("Enter");
    await page.getByText("Being picked").first().waitFor();
    await act("Not found");
    await dialog(page).getByLabel("Pieces not found").fill("1");
    await dialog(page).getByLabel("Why").fill("The shelf is empty");
    await readWell(page, "work-order-short", '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("It was noted").waitFor();
    await act("Hand over");
    await dialog(page).getByLabel("To whom").press("Enter");
    await page.getByRole("option").first().press("Enter");
    await readWell(page, "work-order-hand-over", '[role="dialog"]');
    await dialog(page).getByRole("button", { name: "Hand over" }).press("Enter");
    await page.getByText("It was handed over.").waitFor();
    const { activity } = await admin("GET", `/admin/doorstep/warehouse-activity?display_id=${made.display_id}`);
    expect((activity as Json[]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["split", "started", "shorted", "handed_over"]));
    // The bin that is to be counted for it is nobody's business in the suites that follow.
    const { tasks } = await admin("GET", `/admin/doorstep/tasks?order_id=${made.order_id}&state=open`);
    for (const { id } of tasks as Json[]) await admin("POST", `/admin/doorstep/tasks/${id}/done`, { counted_quantity: 2 });
    await page.context().close();
  });

  test("orders, work and parcels are found by the palette, and lead to their pages", async () => {
    const { admin, work } = scene();
    const made = await picked(admin, await work({ bins: [] }));
    const page = await open("warehouse");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").last().fill(String(made.display_id));
    const found = page.getByRole("option", { name: `#${made.display_id}`, exact: true });
    await found.first().waitFor();
    await page.getByText("Doorstep: Work orders").first().waitFor();
    await shoot(page, "palette");
    await found.first().click();
    await page.waitForURL(`**/doorstep/work-orders/${made.id}`);
    await page.context().close();
  });
}
