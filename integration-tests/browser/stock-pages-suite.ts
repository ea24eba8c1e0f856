import type { Page } from "playwright-core";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { expectAll, readWell } from "./read-well";
import { LONG, type StockScene } from "./stock-scene";

const WORDS = {
  en: {
    stock: ["Stock", "Live availability", "Sold out", "1 safety stock", "2 backordered", "after 1 safety stock", "Late", "should have arrived by now"],
    item: ["Held", "anna.lindqvist@example.com", "Expires in", "Waiting line", "Container MSKU 204411, held at customs", "Late"],
    awaited: ["Backorders", "20", "PO 4711", "50"],
    sourcing: ["Europe from nearby", "Germany or France", "Fewest parcels", "Closed until", "2 of 120", "2 prices", "Default"],
    allocation: ["2 × from Hamburg", "2 × from Reno", "Backorder", "Expected", "because", "Europe from nearby"],
  },
  de: {
    stock: ["Bestand", "Verfügbarkeit live", "Ausverkauft", "1 Sicherheitsbestand", "2 im Rückstand", "nach 1 Sicherheitsbestand", "Verspätet", "hätten schon eintreffen sollen"],
    item: ["Zurückgelegt", "anna.lindqvist@example.com", "Läuft ab in", "Warteschlange", "Container MSKU 204411, held at customs", "Verspätet"],
    awaited: ["Rückstände", "20", "PO 4711", "50"],
    sourcing: ["Europe from nearby", "Deutschland oder Frankreich", "Wenigste Pakete", "Geschlossen bis", "2 von 120", "2 Preise", "Standard"],
    allocation: ["2 × aus Hamburg", "2 × aus Reno", "Rückstand", "Erwartet", "weil", "Europe from nearby"],
  },
};
export function stockPagesSuite(scene: () => StockScene): void {
  const open = (look: Look): Promise<Page> => openDashboard(scene().browser, scene().url, look);

  test.each(NAMED_LOOKS)("pages of stock, of one item and of sourcing tell what there is: %s", async (name, look) => {
    const { held, awaited } = scene();
    const words = WORDS[look.language];
    const page = await open(look);
    await page.goto("/app/doorstep/stock?q=STOCK");
    await page.getByRole("row", { name: new RegExp(held.sku) }).first().waitFor();
    expectAll(await readWell(page, `stock-${name}`, "main"), [...words.stock, LONG, held.sku]);
    await page.goto(`/app/doorstep/stock/${held.itemIds[0]}`);
    await page.locator("main h1").waitFor();
    expectAll(await readWell(page, `stock-item-${name}`, "main"), [held.sku, LONG, ...words.item]);
    await page.goto(`/app/doorstep/stock/${awaited.itemIds[0]}`);
    await page.locator("main h1").waitFor();
    expectAll(await readWell(page, `stock-awaited-${name}`, "main"), words.awaited);
    await page.goto("/app/doorstep/sourcing");
    await page.getByText("Europe from nearby").waitFor();
    await page.getByText(LONG).waitFor();
    expectAll(await readWell(page, `sourcing-${name}`, "main"), words.sourcing);
    await page.context().close();
  });

  test.each(NAMED_LOOKS)("an order tells where its goods come from and why; item and product tell their stock: %s", async (name, look) => {
    const { split, held, admin } = scene();
    const page = await open(look);
    await page.goto(`/app/orders/${split.id}`);
    expectAll(await readWell(page, `allocation-${name}`, '[data-testid="doorstep-allocation"]'), WORDS[look.language].allocation);
    await page.goto(`/app/inventory/${held.itemIds[0]}`);
    expectAll(await readWell(page, `item-widget-${name}`, '[data-testid="doorstep-item-stock"]'), ["Hamburg", "Reno", LONG]);
    const { products } = await admin("GET", `/admin/products?q=${held.sku}`);
    await page.goto(`/app/products/${products[0].id}`);
    expectAll(await readWell(page, `product-widget-${name}`, '[data-testid="doorstep-product-stock"]'), [held.sku, "Hamburg", "Reno", LONG]);
    await page.context().close();
  });

  // Wide and dark, narrow and light; in English they are used below.
  test.each(NAMED_LOOKS.slice(1, 3))("the drawers have a name for everything in them, and fit: %s", async (name, look) => {
    const { split, awaited } = scene();
    const page = await open(look);
    const DIALOG = '[role="dialog"]';
    const looked = async (drawer: string) => {
      await readWell(page, `drawer-${drawer}-${name}`, DIALOG);
      await page.keyboard.press("Escape");
      await page.locator(DIALOG).waitFor({ state: "detached" });
    };
    await page.goto("/app/doorstep/sourcing");
    await page.getByRole("button", { name: "Anlegen", exact: true }).click();
    await looked("rule");
    await page.getByRole("button", { name: /Hamburg/ }).click();
    await looked("location");
    await page.goto(`/app/doorstep/stock/${awaited.itemIds[0]}`);
    await page.getByRole("button", { name: "Bearbeiten", exact: true }).click();
    await looked("policy");
    await page.getByRole("button", { name: "Hinzufügen", exact: true }).click();
    await looked("incoming");
    await page.goto(`/app/orders/${split.id}`);
    await page.getByRole("button", { name: "Anders zuteilen" }).click();
    await page.getByRole("radio").nth(1).check();
    await page.locator(DIALOG).getByRole("combobox").first().waitFor();
    await looked("elsewhere");
    await page.context().close();
  });

  test("says that all is well where nothing is the matter, that nothing was found, and what could not be loaded", async () => {
    const page = await open(LOOKS[2]!);
    await page.route("**/admin/doorstep/stock-alerts", (route) => route.fulfill({ json: { stock_alerts: [], count: 0 } }));
    await page.goto("/app/doorstep/stock?q=nothing-is-called-so");
    await page.getByText("Nichts gefunden").waitFor();
    expect(await readWell(page, "stock-empty", "main")).toContain("Alles in Ordnung");
    await page.route("**/admin/doorstep/stock?**", (route) => route.fulfill({ status: 500, json: { message: "The database is restarting" } }));
    await page.goto("/app/doorstep/stock");
    await page.getByText("The database is restarting").waitFor();
    expect(await readWell(page, "stock-failed", "main")).toContain("Erneut versuchen");
    await page.context().close();
  });
}
