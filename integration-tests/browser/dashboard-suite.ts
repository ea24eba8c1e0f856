import { axeFindings, overflow } from "./findings";
import { LOOKS, NAMED_LOOKS } from "./look";
import { openDashboard } from "./dashboard";
import { shoot } from "./pictures";
import { WISHES, type Story } from "./story";

const WIDGET = '[data-testid="doorstep-journey"]';
const WORDS = {
  en: { placed: /Order placed for €/, step: "Out for delivery", next: "Delivery by", pack: "Pack by", notes: "Special instructions", board: "Today", earlier: /Show \d+ earlier/ },
  de: { placed: /Bestellung über .*€ aufgegeben/, step: "In Zustellung", next: "Zustellung bis", pack: "Packen bis", notes: "Besondere Hinweise", board: "Heute", earlier: /frühere/ },
};
/** What a text that is missing, or a value that is not there, leaves on the screen. */
const BROKEN = /undefined|null|NaN|Invalid Date|facts\.|journey\.|messages\./;

export function dashboardSuite(story: () => Story): void {
  test.each(NAMED_LOOKS)("an order's journey has steps, next action and timeline, in words, without an axe finding: %s", async (name, look) => {
    const { browser, world, sent, ready } = story();
    const page = await openDashboard(browser, world.url, look);
    const widget = page.locator(WIDGET);
    const words = WORDS[look.language];

    await page.goto(`/app/orders/${ready.id}`);
    await widget.getByText(words.pack).waitFor();
    await widget.getByText(words.placed).waitFor();

    await page.goto(`/app/orders/${sent.id}`);
    await widget.getByRole("button", { name: words.earlier }).click();
    await widget.getByText(words.placed).waitFor();
    expect(await widget.locator("ol").first().locator("li").count()).toBe(5);
    expect(await widget.locator('[aria-current="step"]').innerText()).toContain(words.step);
    const told = await widget.innerText();
    for (const word of [words.next, words.notes, ...Object.values(WISHES)]) expect(told).toContain(word);
    expect(told).not.toMatch(BROKEN);
    expect(await axeFindings(page, WIDGET)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await shoot(page, `journey-${name}`, WIDGET);
    await page.context().close();
  });

  test.each(NAMED_LOOKS)("board, work orders and health are pages of the dashboard, without an axe finding: %s", async (name, look) => {
    const { browser, world, workOrder } = story();
    const page = await openDashboard(browser, world.url, look);
    for (const path of ["", "/work-orders", `/work-orders/${workOrder.id}`, "/health"]) {
      await page.goto(`/app/doorstep${path}`);
      await page.locator("main h1").waitFor();
      await page.waitForFunction(() => !document.querySelector('main [role="status"] .sr-only')); // every part has its answer
      if (!path) expect(await page.locator("main h1").innerText()).toBe(WORDS[look.language].board);
      expect(await page.locator("main").innerText()).not.toMatch(BROKEN);
      expect({ path, findings: await axeFindings(page, "main") }).toEqual({ path, findings: [] });
      expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
      await shoot(page, `doorstep${path.replace(workOrder.id as string, "one").replaceAll("/", "-")}-${name}`);
    }
    await page.context().close();
  });

  test("stock that does not add up is said in words and mended by a button", async () => {
    const { browser, world, tamper } = story();
    await tamper("update inventory_level set reserved_quantity = 77, raw_reserved_quantity = '{\"value\":\"77\"}' where id = (select id from inventory_level order by id limit 1)");
    const page = await openDashboard(browser, world.url, LOOKS[0]!);
    await page.goto("/app/doorstep/health");
    await page.getByText(/says that 77 are reserved/).waitFor();
    expect(await axeFindings(page, "main")).toEqual([]);
    await shoot(page, "doorstep-health-findings");
    await page.getByRole("button", { name: "Mend" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Mend" }).press("Enter");
    await page.getByText("Holds, reservations, levels and orders agree.").waitFor();
    await page.context().close();
  });

  test("a work order is picked and packed by keyboard alone", async () => {
    const { browser, world, workOrder } = story();
    const [line] = workOrder.lines;
    const page = await openDashboard(browser, world.url, LOOKS[0]!);
    await page.goto(`/app/doorstep/work-orders/${workOrder.id}`);
    await page.getByRole("button", { name: "Start picking" }).press("Enter");
    await page.getByLabel("Barcode").waitFor();
    await page.keyboard.type("no-such-barcode");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Quantity").fill(String(line.quantity));
    await page.getByLabel("Barcode").fill((line.barcode ?? line.sku) as string);
    await page.getByLabel("Barcode").press("Enter");
    const intoParcel = page.getByLabel("Scan each piece into the parcel");
    await intoParcel.fill("no-such-barcode");
    await intoParcel.press("Enter");
    await page.getByText("does not belong into this parcel").waitFor();
    for (let piece = 0; piece < line.quantity; piece += 1) {
      await intoParcel.fill((line.barcode ?? line.sku) as string);
      await intoParcel.press("Enter");
    }
    await shoot(page, "doorstep-work-orders-packing");
    await page.getByLabel("I have read the instructions").press("Space");
    await page.getByRole("button", { name: "Close the parcel" }).press("Enter");
    await page.getByRole("button", { name: /Buy label/ }).press("Enter");
    await page.getByText("Print label").waitFor();
    await shoot(page, "doorstep-work-orders-packed");
    await page.context().close();
  });
}
