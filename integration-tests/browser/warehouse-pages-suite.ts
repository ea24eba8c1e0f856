import type { Page } from "playwright-core";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import { expectAll, readWell } from "./read-well";
import { LONG as LONG_PLACE } from "./stock-scene";
import { HELD_FOR, LONG_PICKER, LONG_TITLE, type WarehouseScene } from "./warehouse-scene";

const WORDS = {
  en: {
    warehouse: ["Warehouse", "Count", "Put back", "it could not be found: Something else lies there", "the order was canceled", "Open work", "Shoe box", "340 × 220 × 130"],
    list: ["Work orders", "Ready to pick", `Held: ${HELD_FOR}`, "An answer: the shopper asks something"],
    asked: ["Waiting for", "the shopper asks something in the delivery instructions", "Can you ring twice?", "For Jonas"],
    refund: ["Not refunded", "does not pay", "Take note"], pickers: ["Pickers", "Add picker"],
  },
  de: {
    warehouse: ["Lager", "Zählen", "Zurücklegen", "nicht gefunden: Something else lies there", "die Bestellung wurde storniert", "Offene Arbeit", "Shoe box"],
    list: ["Arbeitsaufträge", "Bereit zur Entnahme", `Angehalten: ${HELD_FOR}`, "Eine Antwort: der Kunde fragt etwas"],
    asked: ["Wartet auf", "der Kunde fragt etwas in den Lieferhinweisen", "Can you ring twice?", "For Jonas"],
    refund: ["Nicht erstattet", "nicht.", "Zur Kenntnis nehmen"], pickers: ["Picker", "Picker anlegen"],
  },
};

export function warehousePagesSuite(scene: () => WarehouseScene): void {
  const open = (look: Look): Promise<Page> => openDashboard(scene().browser, scene().url, look);

  test.each(NAMED_LOOKS)("warehouse, work orders, one that waits, one that is packed, and pickers tell what there is: %s", async (name, look) => {
    const { held, asked, packed, rejected } = scene();
    const words = WORDS[look.language];
    const page = await open(look);
    const read = async (path: string, ready: string | RegExp, picture: string): Promise<string> => {
      await page.goto(`/app/doorstep/${path}`);
      await page.getByText(ready).first().waitFor();
      return readWell(page, `${picture}-${name}`, "main");
    };
    expectAll(await read("warehouse", LONG_TITLE, "warehouse"), words.warehouse);
    expectAll(await read("work-orders", HELD_FOR, "work-orders"), words.list);
    expectAll(await read(`work-orders/${held.id}`, LONG_TITLE, "work-order-held"), [HELD_FOR, "HALL-B-GANG-12-FACH-004"]);
    expectAll(await read(`work-orders/${asked.id}`, "Can you ring twice?", "work-order-asked"), words.asked);
    await page.goto(`/app/doorstep/work-orders/${packed.id}`);
    await page.locator("main img[src*='photo']").waitFor();
    expect(await page.locator("main img[src*='photo']").evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(6);
    await readWell(page, `work-order-packed-${name}`, "main");
    expectAll(await read(`work-orders/${rejected.id}`, words.refund[0]!, "work-order-refund"), words.refund);
    expectAll(await read("pickers", LONG_PICKER, "pickers-long"), [...words.pickers, LONG_PLACE]);
    await page.goto(`/app/orders/${rejected.order_id}`);
    await page.locator('[data-testid="doorstep-journey"]').getByText(words.refund[0]!).waitFor();
    expectAll(await readWell(page, `order-refund-${name}`, '[data-testid="doorstep-journey"]'), words.refund);
    await page.context().close();
  });

  test("says where nothing is to be done, and what could not be loaded", async () => {
    const page = await open(LOOKS[2]!);
    const nothing = { count: 0, limit: 20, offset: 0 };
    await page.route("**/admin/doorstep/tasks?**", (route) => route.fulfill({ json: { tasks: [], ...nothing } }));
    await page.route("**/admin/doorstep/waves?**", (route) => route.fulfill({ json: { waves: [], ...nothing } }));
    await page.route("**/admin/doorstep/bins?**", (route) => route.fulfill({ json: { bins: [], ...nothing } }));
    await page.route("**/admin/doorstep/warehouse-activity?**", (route) => route.fulfill({ json: { activity: [], next: null } }));
    await page.route("**/admin/doorstep/cartons**", (route) => route.fulfill({ json: { cartons: [], ...nothing } }));
    await page.route("**/admin/doorstep/work-orders?**", (route) => route.fulfill({ json: { work_orders: [], ...nothing } }));
    await page.route("**/admin/doorstep/warehouse-figures?**", (route) => route.fulfill({ json: { warehouse_figures: { packages: 0, shipped: 0, scans: 0, on_time: null, error_rate: null, short_pieces: 0, people: [], open: [], waiting: [], names: {} } } }));
    await page.goto("/app/doorstep/warehouse");
    await page.getByText("Noch keine Kartons").waitFor();
    expectAll(await readWell(page, "warehouse-empty", "main"), ["Es ist nichts zu tun.", "Nichts ist offen.", "niemand gescannt", "Keine Welle ist offen"]);
    for (const [path, told] of [["bins", "Noch keine Lagerplätze"], ["bins?q=nichts", "Kein Lagerplatz passt dazu"], ["activity", "Nichts wurde getan"]] as const) {
      await page.goto(`/app/doorstep/${path}`);
      await page.getByText(told).waitFor();
      await readWell(page, `${path.replace(/\W/g, "-")}-empty`, "main");
    }
    await page.goto("/app/doorstep/work-orders");
    expectAll(await readWell(page, "work-orders-empty", "main"), ["Keine Arbeitsaufträge"]);
    const broken = { status: 500, json: { message: "The database is restarting" } };
    for (const path of ["tasks", "cartons", "work-orders", "warehouse-figures", "pickers", "waves", "bins", "warehouse-activity"]) await page.route(`**/admin/doorstep/${path}**`, (route) => route.fulfill(broken));
    for (const path of ["warehouse", "work-orders", "pickers", "bins", "activity"]) {
      await page.goto(`/app/doorstep/${path}`);
      await page.getByText("The database is restarting").first().waitFor();
      expectAll(await readWell(page, `${path}-failed`, "main"), ["Erneut versuchen"]);
    }
    await page.context().close();
  });
}
