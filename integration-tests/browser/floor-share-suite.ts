import type { Json } from "../../demo/walk/shop-client";
import { addPicker, signIn } from "../setup/floor";
import { workOrderOf } from "../setup/packed";
import { ordered } from "../setup/shop";
import { makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";
import { device, goOffline, goOnline, lookAt, scanCode, signInAt, type FloorScene } from "./floor-scene";
import { LOOKS, nameOf } from "./look";

const WORDS = { en: { into: "Into box", left: "some of it still lies in the pile" }, de: { into: "In Box", left: "Einiges liegt noch im Stapel" } };

/** What several pickers or orders have to do with each other. */
export function floorShareSuite(scene: () => FloorScene): void {
  const workOf = async ({ id }: Json): Promise<Json> => (await scene().admin("GET", `/admin/doorstep/work-orders/${id}`)).work_order as Json;

  test("what was picked together is sorted: the number is huge, boxes count up, too many is red, without a connection too; then each box is packed", async () => {
    const { admin, shop, hamburg, picker, url } = scene();
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 9 } }]);
    const works: Json[] = [];
    for (const quantity of [2, 1]) works.push(await workOrderOf(admin, await ordered(shop, goods, { quantity }), "ready"));
    const code = works[0]!.lines[0].sku as string;
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Morning", work_order_ids: works.map(({ id }) => id) });
    const { call } = await signIn(url, { number: picker.number, pin: picker.pin });
    await call("POST", `/waves/${wave.id}/start`, {});
    const page = await device(scene());
    await signInAt(page, scene());
    await page.locator(`#floor-wave-${wave.id}`).click();
    await page.locator("#floor-open").waitFor();
    for (let piece = 0; piece < 3; piece += 1) await scanCode(page, code);
    await page.getByText("Scan any piece of the pile").waitFor();
    await lookAt(page, "sort-first", ["0 of 3", "0/2", "0/1"]);
    await page.locator("#floor-back").click();
    await page.locator(`#floor-sort-${wave.id}`).waitFor();
    await lookAt(page, "list-to-sort", ["To sort", "Box 1, not sorted yet"]);
    await page.locator(`#floor-work-${works[0]!.id}`).click();
    await page.locator("#floor-in-box").waitFor();
    await lookAt(page, "pack-unsorted", [WORDS.en.left]);
    await page.locator("#floor-sort").click();
    await scanCode(page, "4006381333931");
    await page.getByRole("alertdialog").getByText("Lay it aside").waitFor();
    await scanCode(page, code);
    await page.locator("#floor-box").waitFor();
    expect(await page.locator("#floor-box").innerText()).toBe("1");
    await goOffline(page);
    await scanCode(page, code);
    await page.getByText("1 waiting").waitFor();
    await scanCode(page, code);
    await page.locator("#floor-box", { hasText: "2" }).waitFor();
    await page.getByText("2 waiting").waitFor();
    await scanCode(page, code);
    await page.getByRole("alertdialog").getByText("Too many").waitFor();
    await page.keyboard.press("Escape");
    await goOnline(page);
    await page.locator("#floor-waiting").waitFor({ state: "detached" });
    expect((await workOf(works[0]!)).lines[0]).toMatchObject({ picked_quantity: 2, sorted_quantity: 2 });
    expect((await workOf(works[1]!)).lines[0]).toMatchObject({ picked_quantity: 1, sorted_quantity: 1 });
    await lookAt(page, "sorted", ["All of it is sorted", "✓ 2"]);
    await page.locator("#floor-pack-2").focus();
    await page.keyboard.press("Enter");
    await page.getByText("lie in box 2").waitFor();
    await lookAt(page, "pack-sorted");
    await page.context().close();
  });

  test.each(LOOKS.map((look) => [nameOf(look), look] as const))("the sorting of many boxes is whole: %s", async (name, { width, language, theme }) => {
    const page = await device(scene(), { viewport: { width, height: 800 }, locale: language, colorScheme: theme });
    const title = "Handthrown stoneware serving bowl with reactive moss glaze, wide rim, dishwasher-safe, 32 cm";
    const pile = Array.from({ length: 14 }, (_, n) => ({ id: `l${n}`, work_order_id: `w${n}`, display_id: 10_023 + n, box: n + 1, sku: "BOWL", barcode: null, title, thumbnail: null, picked_quantity: 3, sorted_quantity: n < 11 ? 3 : 0 }));
    const wave = { id: "many", kind: "batch", name: "Many", picker_id: null, started_at: "2026-11-26T08:00:00Z", done_at: "2026-11-26T09:00:00Z", walk: [], zones: [], pile, work_orders: [], holder: null };
    await page.route("**/doorstep/floor/api/waves/many", (route) => route.fulfill({ json: { wave } }));
    await page.route("**/doorstep/floor/api/waves/many/sort", (route) => route.fulfill({ json: { wave } }));
    await signInAt(page, scene());
    await page.evaluate(() => { location.hash = "/waves/many"; });
    await page.locator("#floor-pack-11").waitFor();
    await scanCode(page, "BOWL");
    await page.locator("#floor-box", { hasText: "12" }).waitFor();
    await lookAt(page, `${name}-sort`, [WORDS[language].into, title]);
    await page.context().close();
  });

  test("what a colleague left is taken over after a clear question; of two who take it one gets it", async () => {
    const { admin, hamburg, url } = scene();
    const gone = await addPicker(admin, hamburg, "Maximiliane Konstantinopoulou-Feuerstein");
    const other = await addPicker(admin, hamburg, "Bea");
    const work = await scene().work({ quantity: 2, bins: [] });
    const { call } = await signIn(url, { number: gone.number, pin: gone.pin });
    await call("POST", `/work-orders/${work.id}/start`, {});
    const [page, second] = [await device(scene()), await device(scene())];
    await signInAt(page, scene());
    await signInAt(second, { ...scene(), picker: other });
    await page.locator(`#floor-taken-${work.id}`).waitFor();
    await lookAt(page, "list-taken", ["Colleagues are at it", gone.name]);
    for (const one of [page, second]) {
      await one.locator(`#floor-taken-${work.id}`).click();
      await one.locator("#floor-take-over").waitFor();
    }
    await lookAt(page, "taken", [`${gone.name} is at it`, "since", "Have you asked"]);
    await page.locator("#floor-take-over").click();
    await page.locator("#floor-open").waitFor();
    await second.locator("#floor-take-over").click();
    await second.getByText("Anna Petersen is at it").waitFor();
    await scanCode(page, work.lines[0].sku as string);
    await until("it to count", async () => (await workOf(work)).lines[0].picked_quantity === 1);
    expect(await workOf(work)).toMatchObject({ picker_id: scene().picker.id });
    for (const one of [page, second]) await one.context().close();
  });

  test("why something waits is told in the reader's language", async () => {
    const work = await scene().work({ bins: [] });
    const page = await device(scene(), { locale: "de" });
    await signInAt(page, scene());
    await scene().admin("POST", `/admin/doorstep/work-orders/${work.id}/hold`, { reason: "Kunde hat angerufen" });
    await page.evaluate((id) => { location.hash = `/work-orders/${id}`; }, work.id as string);
    await page.getByText("Angehalten: Kunde hat angerufen").waitFor();
    await lookAt(page, "held-de");
    await page.context().close();
  });
}
