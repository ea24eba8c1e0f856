import type { Page } from "playwright-core";
import type { Json } from "../../demo/walk/shop-client";
import { reservedOf } from "../setup/stock-shop";
import { until } from "../setup/until";
import { openDashboard } from "./dashboard";
import { axeFindings } from "./findings";
import { LOOKS } from "./look";
import { shoot } from "./pictures";
import { allocationOf, type StockScene } from "./stock-scene";

export function stockActionsSuite(scene: () => StockScene): void {
  const open = (): Promise<Page> => openDashboard(scene().browser, scene().url, LOOKS[0]!);
  const stockItem = async (itemId: string): Promise<Json> => (await scene().admin("GET", `/admin/doorstep/stock/${itemId}`)).stock_item as Json;

  test("stock is searched and filtered, and the address remembers it", async () => {
    const { awaited, low } = scene();
    const page = await open();
    await page.goto("/app/doorstep/stock");
    await page.getByRole("searchbox").fill(low.sku);
    await page.waitForURL(/q=/);
    await page.getByRole("combobox", { name: "Show location" }).press("Enter");
    await page.getByRole("option", { name: "Reno" }).press("Enter");
    await page.waitForURL(/location_id=/);
    await until("the other rows' going", async () => (await page.getByRole("row").count()) === 2);
    await page.getByRole("row", { name: new RegExp(`${low.sku}.* Reno`) }).waitFor();
    await page.goto("/app/doorstep/stock?show=backordered");
    await page.getByRole("row", { name: new RegExp(awaited.sku) }).waitFor();
    expect(await page.getByRole("row").count()).toBe(2); // with that of the columns' names
    await page.context().close();
  });

  test("what a cart holds is taken back, after a question", async () => {
    const { held, admin, shop, holder } = scene();
    const page = await open();
    await page.goto(`/app/doorstep/stock/${held.itemIds[0]}`);
    await page.getByRole("button", { name: /Release the units held for anna/ }).press("Enter");
    const question = page.getByRole("alertdialog");
    await question.getByText(/may find it sold out/).waitFor();
    await shoot(page, "stock-release");
    await question.getByRole("button", { name: "Release" }).press("Enter");
    await page.getByText("The units are available again.").waitFor();
    await page.getByText("Nobody keeps a unit of this item.").waitFor();
    expect(Object.values(await reservedOf(admin, held.itemIds[0]!))).toEqual([0, 0, 0]);
    await shop("POST", `/store/carts/${holder.id}/stock-hold`);
    await page.context().close();
  });

  test("how an item is sold is changed, at all and at one location", async () => {
    const { low } = scene();
    const page = await open();
    await page.goto(`/app/doorstep/stock/${low.itemIds[0]}`);
    await page.getByRole("button", { name: "Edit", exact: true }).press("Enter");
    await page.getByLabel("Low-stock threshold").fill("7");
    await page.getByLabel("Waiting line").press("Space");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Edit for Reno" }).press("Enter");
    await page.getByLabel("Safety stock").fill("4");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("after 4 safety stock").waitFor();
    const { policies } = await stockItem(low.itemIds[0]!);
    expect(policies).toEqual(expect.arrayContaining([
      expect.objectContaining({ location_id: null, safety_stock: 1, low_stock_at: 7, waiting_line: true }),
      expect.objectContaining({ safety_stock: 4, low_stock_at: 2 }),
    ]));
    await page.context().close();
  });

  test("goods on their way are written down, changed, received in part, and struck out", async () => {
    const { low } = scene();
    const page = await open();
    await page.goto(`/app/doorstep/stock/${low.itemIds[0]}`);
    await page.getByRole("button", { name: "Add", exact: true }).press("Enter");
    await page.getByRole("combobox", { name: "Location" }).press("Enter");
    await page.getByRole("option", { name: "Hamburg" }).press("Enter");
    await page.getByLabel("Units", { exact: true }).fill("30");
    await page.getByRole("spinbutton", { name: /month/i }).focus();
    await page.keyboard.type("12312030");
    await page.getByLabel("Note").fill("PO 9001");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("cell", { name: "PO 9001" }).waitFor();

    const choose = async (action: string) => {
      await page.getByRole("button", { name: /Actions for .* at Hamburg/ }).press("Enter");
      await page.getByRole("menuitem", { name: action }).press("Enter");
    };
    await choose("Receive");
    await page.getByLabel("Units that came").fill("12");
    await shoot(page, "stock-receive");
    await page.getByRole("button", { name: "Receive", exact: true }).press("Enter");
    await page.getByRole("region", { name: "Incoming stock" }).getByRole("cell", { name: "18", exact: true }).waitFor();
    await choose("Change");
    await page.getByLabel("Note").fill("PO 9001, rest");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("cell", { name: "PO 9001, rest" }).waitFor();
    expect((await stockItem(low.itemIds[0]!)).levels).toEqual(expect.arrayContaining([expect.objectContaining({ location_name: "Hamburg", stocked: 15, incoming: 18 })]));
    await choose("Delete");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).press("Enter");
    await page.getByText("Nothing is on its way.").waitFor();
    await page.context().close();
  });

  test("a rule is made, its criteria are put in order by keyboard, and it is tried first", async () => {
    const { admin } = scene();
    const page = await open();
    await page.goto("/app/doorstep/sourcing");
    await page.getByText("Europe from nearby").waitFor();
    await page.getByRole("button", { name: "Create" }).press("Enter");
    await page.getByLabel("Name").fill("Club members");
    await page.getByRole("button", { name: "Add Nearest" }).press("Enter");
    const up = page.getByRole("button", { name: "Move Nearest up" });
    await up.focus();
    for (const place of [4, 3, 2, 1]) {
      await page.keyboard.press("Enter");
      await page.getByText(`Nearest is number ${place} of 5 now.`).waitFor();
    }
    // At the top the way up is shut, and the keyboard is on the way down.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Move Nearest down");
    await page.getByRole("button", { name: "Remove Shipping origin" }).press("Enter");
    await page.getByRole("checkbox", { name: "Germany" }).press("Space");
    expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Move Club members up" }).press("Enter");
    await page.getByText("Club members is number 2 of 3 now.").waitFor();
    await page.getByRole("button", { name: "Move Club members up" }).press("Enter");
    await page.getByText("Club members is number 1 of 3 now.").waitFor();
    const first = () => until("the new order", async () => {
      const [rule] = (await admin("GET", "/admin/doorstep/sourcing-rules?order=rank")).sourcing_rules as Json[];
      return rule!.name === "Club members" && rule;
    });
    expect(await first()).toMatchObject({ criteria: ["nearest", "not_full", "fewest_splits", "priority"], country_codes: ["de"], enabled: true });

    await page.getByRole("switch", { name: "Enable Club members" }).press("Space");
    await until("a rule that is switched off", async () => (await first()).enabled === false);
    await page.getByRole("button", { name: "Actions for Club members" }).press("Enter");
    await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).press("Enter");
    await page.getByRole("switch", { name: "Enable Club members" }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("a location is closed, and given its orders a day and its parcels' prices", async () => {
    const { admin } = scene();
    const page = await open();
    await page.goto("/app/doorstep/sourcing");
    await page.getByRole("button", { name: "Edit for Reno" }).press("Enter");
    await page.getByRole("switch", { name: "Closed" }).press("Space");
    await page.getByLabel("Orders per day").fill("80");
    await page.getByRole("button", { name: "Add price" }).press("Enter");
    await page.getByRole("group", { name: "Price 1" }).getByLabel("Price", { exact: true }).fill("7.5");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("1 of 80").waitFor();
    const reno = ((await admin("GET", "/admin/doorstep/source-locations")).source_locations as Json[]).find(({ name }) => name === "Reno")!;
    expect(reno).toMatchObject({ closed: true, reopens_at: null, orders_per_day: 80, priority: 1, parcel_costs: [{ country_code: null, postal_prefix: null, amount: 7.5 }] });
    await admin("POST", `/admin/doorstep/source-locations/${reno.location_id}`, { closed: false });
    await page.context().close();
  });

  test("an order's line is moved to another location, as long as nobody picks", async () => {
    const { admin, split, low } = scene();
    const page = await open();
    await page.goto(`/app/orders/${split.id}`);
    await page.getByRole("button", { name: "Source elsewhere" }).press("Enter");
    await page.getByRole("radio", { name: "Choose a location for each line" }).press("Space");
    const line = page.getByRole("dialog").getByRole("combobox", { name: new RegExp(low.sku) });
    await line.press("Enter");
    await page.getByRole("option", { name: /^Reno: \d+ available$/ }).press("Enter");
    await page.getByRole("button", { name: "Move" }).press("Enter");
    await page.getByText("The order comes from elsewhere now.").waitFor();
    await page.getByText(/Moved by hand/).waitFor();
    const moved = ((await allocationOf(admin, split)).lines as Json[]).find(({ inventory_item_id }) => inventory_item_id === low.itemIds[0])!;
    expect(moved).toMatchObject({ location_name: "Reno", quantity: 2 });
    await shoot(page, "allocation-moved", '[data-testid="doorstep-allocation"]');

    const { work_orders } = await until("a work order that is ready", async () => {
      const answer = await admin("GET", `/admin/doorstep/work-orders?order_id=${split.id}&state=ready`);
      return (answer.work_orders as Json[]).length > 0 && answer;
    });
    await admin("POST", `/admin/doorstep/work-orders/${(work_orders as Json[])[0]!.id}/start`);
    await page.reload();
    await page.getByText("Its goods are being picked already.").waitFor();
    const button = page.getByRole("button", { name: "Source elsewhere" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await shoot(page, "allocation-fixed", '[data-testid="doorstep-allocation"]');
    await page.context().close();
  });
}
