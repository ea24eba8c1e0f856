import type { Json } from "../../demo/walk/shop-client";
import { signIn } from "../setup/floor";
import { until } from "../setup/until";
import { device, deviceAt, goOffline, goOnline, hold, isRed, lookAt, scanCode, signInAt, type FloorScene } from "./floor-scene";

export function floorPickSuite(scene: () => FloorScene): void {
  const truth = async ({ id }: Json): Promise<Json> => (await scene().admin("GET", `/admin/doorstep/work-orders/${id}`)).work_order as Json;
  const isPicked = (work: Json, count: number) => until(`${count} picked`, async () => (await truth(work)).lines[0].picked_quantity === count);
  const skuOf = (work: Json): string => work.lines[0].sku as string;

  test("signs in by the pad; a wrong PIN is told in red", async () => {
    const page = await device(scene());
    await page.locator("#floor-number").waitFor();
    await lookAt(page, "sign-in", ["Number", "PIN", "scan your badge"]);
    for (const digit of scene().picker.number) await page.getByRole("button", { name: digit, exact: true }).click();
    await page.getByRole("button", { name: "Next" }).click();
    for (const digit of "4712") await page.getByRole("button", { name: digit, exact: true }).click();
    await page.locator("#floor-sign-in").click();
    await page.getByRole("alertdialog").getByText("Not signed in").waitFor();
    await lookAt(page, "sign-in-wrong", ["ask for a new PIN"]);
    await page.keyboard.press("Enter");
    await page.locator("#floor-pin").fill("4711");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Hamburg" }).waitFor();
    await page.context().close();
  });

  test("signs in by a badge that a scanner types", async () => {
    const { badge } = await scene().admin("POST", `/admin/doorstep/pickers/${scene().picker.id}/badge`, {});
    const page = await device(scene());
    await page.locator("#floor-number").waitFor();
    await scanCode(page, badge.code as string);
    await page.getByRole("heading", { name: "Hamburg" }).waitFor();
    await page.context().close();
  });

  test("signs in by a badge before the camera, which a library reads that is loaded only then", async () => {
    const { badge } = await scene().admin("POST", `/admin/doorstep/pickers/${scene().picker.id}/badge`, {});
    const page = await device(scene());
    const fetched: string[] = [];
    page.on("request", (request) => void fetched.push(new URL(request.url()).pathname));
    await hold(page, badge.svg as string);
    await page.getByRole("button", { name: "Scan badge by camera" }).click();
    await page.getByRole("heading", { name: "Hamburg" }).waitFor();
    expect(fetched).toContain("/doorstep/floor/zxing.js");
    expect(await page.locator("#floor-camera").isVisible()).toBe(false);
    await page.context().close();
  });

  test("a wrong scan makes the screen red and changes nothing; bin and item, scanned wherever the focus is, are counted", async () => {
    const work = await scene().work({ quantity: 3, bins: ["A-01-3", "R-88"], wishes: { instructions: "From the latest batch, please.", gift_message: "Happy birthday, Jonas!" } });
    const page = await deviceAt(scene(), work);
    await lookAt(page, "pick-bin", ["Go to", "A-01-3", "Also in R-88", skuOf(work), "×3", "From the latest batch", "Happy birthday"]);
    await scanCode(page, "B-99-9");
    await page.getByText("Wrong bin").waitFor();
    await scanCode(page, "A-01-3");
    await page.getByText("You are at").waitFor();
    expect(await isRed(page)).toBe(false);
    await lookAt(page, "pick-item", ["You are at"]);
    await scanCode(page, "4006381333931");
    await page.getByRole("alertdialog").getByText("Wrong item").waitFor();
    await lookAt(page, "pick-wrong", ["Put 4006381333931 back"]);
    expect(await truth(work)).toMatchObject({ state: "picking", lines: [{ picked_quantity: 0 }] });
    await page.locator("#floor-understood").click();
    await page.locator("#floor-code").focus();
    await scanCode(page, skuOf(work));
    await isPicked(work, 1);
    expect([await isRed(page), await page.locator("#floor-code").inputValue()]).toEqual([false, ""]);
    await page.locator("#floor-times-all").click();
    await page.locator("#floor-code").fill(skuOf(work));
    await page.locator("#floor-code").press("Enter", { delay: 200 });
    await page.getByText("Next parcel").waitFor();
    expect(await truth(work)).toMatchObject({ state: "picked", lines: [{ picked_quantity: 3 }] });
    await page.context().close();
  });

  test("without a connection scans wait on the device, also over a reload, and are sent in order when it is back; a second tab sends none twice", async () => {
    const work = await scene().work({ quantity: 4, bins: [] });
    const page = await deviceAt(scene(), work);
    await goOffline(page);
    await scanCode(page, skuOf(work));
    await scanCode(page, skuOf(work));
    await page.getByText("2 waiting").waitFor();
    await page.getByText("No connection").first().waitFor();
    await lookAt(page, "offline", ["×2"]);
    await scanCode(page, "4006381333931");
    await page.getByText("Wrong item").waitFor();
    expect(await truth(work)).toMatchObject({ lines: [{ picked_quantity: 0 }] });
    await page.reload();
    await page.getByText("2 waiting").waitFor();
    expect(await page.locator("#floor-open").innerText()).toBe("×2");
    expect(await page.evaluate(async () => (await caches.match("/doorstep/floor"))?.status)).toBe(200);
    const back = new Date();
    await goOnline(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await isPicked(work, 2);
    const { scans } = await scene().admin("GET", `/admin/doorstep/scans?work_order_id=${work.id}&outcome=accepted`);
    expect((scans as Json[]).map(({ scanned_at }) => new Date(scanned_at as string) < back)).toEqual([true, true]);
    for (const tab of [page, second]) await tab.locator("#floor-waiting").waitFor({ state: "detached" });
    await second.reload();
    expect(await second.locator("#floor-open").innerText()).toBe("×2");
    expect(await truth(work)).toMatchObject({ lines: [{ picked_quantity: 2 }] });
    await page.context().close();
  });

  test("a scan that waited and is refused is told in red, and the truth is shown", async () => {
    const work = await scene().work({ quantity: 2, bins: [] });
    const page = await deviceAt(scene(), work);
    await goOffline(page);
    await scanCode(page, skuOf(work));
    await page.getByText("1 waiting").waitFor();
    await page.reload();
    await page.getByText("1 waiting").waitFor();
    const { call } = await signIn(scene().url, { number: scene().picker.number, pin: "4711" });
    await call("POST", `/work-orders/${work.id}/scans`, { scan_id: `elsewhere-${work.id}`, barcode: skuOf(work), quantity: 2 });
    await goOnline(page);
    await page.getByRole("heading", { name: "Not counted" }).waitFor();
    await page.getByRole("button", { name: "Understood" }).click();
    await page.getByText("Next parcel").waitFor();
    expect(await truth(work)).toMatchObject({ lines: [{ picked_quantity: 2 }] });
    await page.context().close();
  });

  test("pieces that are not there are noted with a reason, by keyboard alone, and without a connection; their bin is counted as a task", async () => {
    const work = await scene().work({ quantity: 2, bins: ["S-07"] });
    const page = await deviceAt(scene(), work);
    await scanCode(page, "S-07");
    await scanCode(page, skuOf(work));
    await isPicked(work, 1);
    await page.locator("#floor-short").focus();
    await page.keyboard.press("Enter");
    await page.locator("#floor-reason-empty").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#floor-reason-damaged").isChecked()).toBe(true);
    await lookAt(page, "short", ["Pieces that are not there", "Damaged"]);
    await goOffline(page);
    await page.locator("#floor-short-send").focus();
    await page.keyboard.press("Enter");
    await page.getByText("1 waiting").waitFor();
    await page.getByText("Some scans still wait").waitFor();
    expect((await truth(work)).lines[0].short_quantity).toBe(0);
    await goOnline(page);
    await until("it to be short", async () => (await truth(work)).lines[0].short_quantity === 1);
    expect(await truth(work)).toMatchObject({ lines: [{ short_quantity: 1, short_reason: "Damaged" }] });
    await page.locator("#floor-back").click();
    await page.locator("#floor-tasks").click();
    const task = page.locator("form.task", { hasText: skuOf(work) });
    await task.waitFor();
    await lookAt(page, "tasks", ["S-07", "Pieces found"]);
    await task.getByLabel("Pieces found").fill("18");
    await task.getByRole("button", { name: "Save the count" }).click();
    await task.waitFor({ state: "detached" });
    await page.context().close();
  });

  test("what is begun and not picked yet is given back to all", async () => {
    const work = await scene().work({ quantity: 1, bins: [] });
    const page = await deviceAt(scene(), work);
    await page.locator("#floor-give").click();
    await page.locator("#floor-give-back").click();
    await page.locator("section", { hasText: "Ready to pick" }).locator(`#floor-work-${work.id}`).waitFor();
    expect(await truth(work)).toMatchObject({ state: "ready", picker_id: null });
    await page.context().close();
  });

  test("what the list does not show is opened by its pick list's code or its order's number; what is nothing here, or without a connection, is red", async () => {
    const [work, grouped] = [await scene().work({ bins: [] }), await scene().work({ bins: [] })];
    await scene().admin("POST", "/admin/doorstep/waves", { location_id: scene().hamburg, name: "By number", work_order_ids: [grouped.id] });
    const page = await device(scene());
    await signInAt(page, scene());
    await scanCode(page, `#${grouped.display_id}`);
    await page.locator("#floor-start").waitFor();
    await page.goBack();
    for (const cut of [() => Promise.resolve(), () => goOffline(page)]) {
      await page.locator("#floor-leave").waitFor();
      await cut();
      await scanCode(page, "9999999");
      await page.getByRole("alertdialog").getByText("9999999 is no open order and no tote here").waitFor();
      await page.keyboard.press("Enter");
    }
    await goOnline(page);
    await scanCode(page, work.id as string);
    await page.locator("#floor-open").waitFor();
    expect(await truth(work)).toMatchObject({ state: "picking" });
    await page.context().close();
  });

  test("several orders are picked at once into totes: the item, then its tote", async () => {
    const works = [await scene().work({ quantity: 1, bins: ["T-01"] }), await scene().work({ quantity: 1, bins: ["T-02"], wishes: { leave_at: "The shed", gift_receipt: true } })];
    for (const { id } of works) await scene().admin("POST", `/admin/doorstep/work-orders/${id}/priority`, { priority: 100 });
    const page = await device(scene());
    await signInAt(page, scene());
    while ((await page.locator("#floor-size").innerText()) !== "×2") await page.locator("#floor-size-less").click();
    await page.locator("#floor-cluster").click();
    await page.getByText("T-01").first().waitFor();
    await scanCode(page, "T-01");
    await scanCode(page, skuOf(works[0]!));
    await page.getByText("Put into, and scan").waitFor();
    await lookAt(page, "tote", ["T1"]);
    await scanCode(page, "T2");
    await page.getByRole("alertdialog").getByText("It goes into T1").waitFor();
    await scanCode(page, "T1");
    await page.getByText("T-02").first().waitFor();
    await lookAt(page, "tote-wishes", [`#${works[1]!.display_id}`, "To be left at: The shed", "no prices"]);
    await scanCode(page, "T-02");
    await scanCode(page, skuOf(works[1]!));
    await scanCode(page, "T2");
    await page.getByText("packing bench").waitFor();
    await lookAt(page, "wave-done", ["T1"]);
    await page.context().close();
  });
}
