import type { Page } from "playwright-core";
import { PNG } from "../../src/shared/picture/__tests__/samples";
import { until } from "../setup/until";
import { openDashboard } from "./dashboard";
import { LOOKS } from "./look";
import { readWell } from "./read-well";
import type { WarehouseScene } from "./warehouse-scene";

export function warehouseActionsSuite(scene: () => WarehouseScene): void {
  const open = async (path: string): Promise<Page> => {
    const page = await openDashboard(scene().browser, scene().url, LOOKS[0]!);
    await page.goto(`/app/doorstep/${path}`);
    await page.locator("main h1").waitFor();
    return page;
  };

  test("by keyboard alone: a bin is counted, what was put back is done, a carton comes, changes and goes", async () => {
    const page = await open("warehouse");
    const drawer = page.getByRole("dialog");
    await page.getByRole("button", { name: /^Enter the count/ }).press("Enter");
    await drawer.getByLabel("Pieces found").fill("18");
    await readWell(page, "warehouse-count", '[role="dialog"]');
    await drawer.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("button", { name: /^Enter the count/ }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Done: Put back/ }).press("Enter");
    await page.getByText("Nothing is to be done.").waitFor();
    await page.getByRole("button", { name: "Add carton" }).press("Enter");
    await drawer.getByLabel("Name").fill("Long tube");
    for (const [side, mm] of [["Length", "900"], ["Width", "120"], ["Height", "120"]]) await drawer.getByLabel(`${side} inside (mm)`).fill(mm!);
    await readWell(page, "warehouse-carton", '[role="dialog"]');
    await drawer.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("row", { name: /Long tube 900 × 120 × 120/ }).waitFor();
    const act = async (item: string) => {
      await page.getByRole("button", { name: "What can be done with Long tube" }).press("Enter");
      await page.getByRole("menuitem", { name: item }).press("Enter");
    };
    await act("Change Long tube");
    await drawer.getByLabel("Holds at most (g)").fill("4000");
    await drawer.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("row", { name: /Long tube .* 4000/ }).waitFor();
    await act("Remove Long tube");
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove Long tube" }).press("Enter");
    await page.getByRole("row", { name: /Long tube/ }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("by keyboard alone: papers of several are printed as one, and which cannot be printed is told", async () => {
    const { held, ready } = scene();
    const page = await open("work-orders");
    for (const { display_id } of [held, ready]) await page.getByRole("checkbox", { name: `Choose #${display_id}`, exact: true }).press("Space");
    await page.getByText("2 chosen").waitFor();
    await readWell(page, "work-orders-chosen", "main");
    const asked = page.waitForResponse(/documents\/pick-list/);
    const tab = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Print pick lists" }).press("Enter");
    expect([(await asked).status(), (await asked).headers()["content-type"]]).toEqual([200, "application/pdf"]);
    expect(new URL((await asked).url()).searchParams.getAll("work_order_id")).toEqual([held.id, ready.id]);
    await (await tab).close();
    await page.getByRole("button", { name: "Print labels" }).press("Enter");
    await page.getByRole("alert").waitFor();
    await readWell(page, "work-orders-cannot-print", "main");
    await page.getByRole("button", { name: "Clear" }).press("Enter");
    await page.getByText("2 chosen").waitFor({ state: "detached" });
    await page.context().close();
  });

  test("by keyboard alone: a person takes note of a refund that was refused, beside the package and beside the order's next step", async () => {
    const { admin, refusedRefund } = scene();
    const [one, other] = [await refusedRefund(), await refusedRefund()];
    const seen = (shipment: unknown) => until("it to be seen", async () => (await admin("GET", `/admin/doorstep/shipments/${shipment}`)).shipment.refund_seen_at);
    const page = await open(`work-orders/${one.id}`);
    await page.getByRole("button", { name: /^Take note/ }).press("Enter");
    await page.getByText("Taken note of on").waitFor();
    await seen(one.shipment_id);
    await readWell(page, "work-order-refund-seen", "main");
    await page.goto(`/app/orders/${other.order_id}`);
    await page.getByRole("button", { name: /^Take note/ }).press("Enter");
    await page.getByRole("button", { name: /^Take note/ }).waitFor({ state: "detached" });
    await seen(other.shipment_id);
    await page.context().close();
  });

  test("a photo is added to a parcel; without one its label is refused in words, where the shop needs one", async () => {
    const { work, admin } = scene();
    const made = await work({ bins: [] });
    const page = await open(`work-orders/${made.id}`);
    await page.getByRole("button", { name: "Start picking" }).press("Enter");
    for (let piece = 0; piece < 2; piece += 1) {
      await page.getByLabel("Barcode").fill(made.lines[0].sku as string);
      await page.getByLabel("Barcode").press("Enter");
      await page.getByRole("row", { name: new RegExp(`${made.lines[0].sku}.* 2 ${piece + 1} 0$`) }).waitFor();
    }
    for (let piece = 0; piece < 2; piece += 1) {
      await page.getByLabel("Scan each piece into the parcel").fill(made.lines[0].sku as string);
      await page.getByLabel("Scan each piece into the parcel").press("Enter");
    }
    await page.getByRole("button", { name: "Close the parcel" }).press("Enter");
    await page.getByRole("button", { name: /Buy label/ }).press("Enter");
    await page.getByRole("alert").getByText("Take a photo").waitFor();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^Add a photo/ }).press("Enter");
    await (await chooser).setFiles({ name: "whatever.txt", mimeType: "image/png", buffer: PNG });
    await page.getByRole("img", { name: "What lies in Package 1" }).waitFor();
    await page.getByRole("button", { name: /Buy label/ }).press("Enter");
    await page.getByText("Print label").waitFor();
    expect((await admin("GET", `/admin/doorstep/work-orders/${made.id}`)).work_order).toMatchObject({ state: "packed", packages: [{ state: "labelled", photo_url: expect.stringContaining("photo=") }] });
    await readWell(page, "work-order-photo", "main");
    await page.context().close();
  });

  test("by keyboard alone: a label is given back, one of another service is bought, declared and to the address that the carrier knows, and the parcel is handed over", async () => {
    const { admin, labelled } = scene();
    const { order_id, package_id } = await labelled();
    const { work_orders: [work] } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order_id}`);
    const page = await open(`work-orders/${work.id}`);
    const drawer = page.getByRole("dialog");
    await page.getByRole("link", { name: "Print label" }).waitFor();
    await readWell(page, "work-order-labelled", "main");
    await page.getByRole("button", { name: /^Give label back/ }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Give label back" }).press("Enter");
    const suggestion = { name: null, street1: "Alexanderplatz 9", street2: null, city: "Berlin", state: null, zip: "10178", country: "DE" };
    await page.route("**/address-check?**", (route) => route.fulfill({ json: { address_check: { ok: false, problems: [{ field: "street1", message: "House number is missing" }], suggestion } } }));
    await page.getByRole("button", { name: /^Choose service/ }).press("Enter");
    await drawer.getByRole("radio").first().waitFor();
    expect(await drawer.getByRole("button", { name: "Buy label" }).isDisabled()).toBe(true);
    await drawer.getByRole("radio").last().press("Space");
    await drawer.getByLabel("With a return label").press("Space");
    await drawer.getByLabel(/^Insured value/).fill("0");
    await drawer.getByLabel("Say what dangerous goods are in it").press("Space");
    await drawer.getByLabel("Lithium-ion batteries in devices").press("Space");
    await drawer.getByText("House number is missing").waitFor();
    await drawer.getByRole("button", { name: "Use this address" }).press("Enter");
    await page.getByText("The order goes to this address now.").first().waitFor();
    await drawer.getByLabel("Send it to this address all the same").press("Space");
    await readWell(page, "work-order-choose-service", '[role="dialog"]');
    await drawer.getByRole("button", { name: "Buy label" }).press("Enter");
    await page.getByRole("button", { name: /^Hand over/ }).waitFor();
    const { shipment, return_label } = await admin("GET", `/admin/doorstep/packages/${package_id}`);
    expect([shipment.quote.reason, return_label.state, shipment.label_options.dangerous_goods]).toEqual(["asked", "bought", ["lithium_ion_contained"]]);
    const { order } = await admin("GET", `/admin/orders/${order_id}?fields=*shipping_address`);
    expect(order.shipping_address).toMatchObject({ address_1: "Alexanderplatz 9", postal_code: "10178", last_name: expect.stringMatching(/./) });
    await page.getByRole("link", { name: "Print return label" }).waitFor();
    await readWell(page, "work-order-return-label", "main");
    await page.getByRole("button", { name: /^Hand over/ }).press("Enter");
    await until("it to have left", async () => (await admin("GET", `/admin/doorstep/packages/${package_id}`)).package.state === "shipped");
    await page.getByRole("button", { name: /^Hand over/ }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("by keyboard alone: work is held for a reason, let go, and done first", async () => {
    const made = await scene().work({ bins: [] });
    const page = await open(`work-orders/${made.id}`);
    const act = async (item: string) => {
      await page.getByRole("button", { name: "What can be done" }).press("Enter");
      await page.getByRole("menuitem", { name: item }).press("Enter");
    };
    await act("Hold");
    await page.getByRole("dialog").getByLabel("Why").fill("The shopper rang");
    await readWell(page, "work-order-hold", '[role="dialog"]');
    await page.getByRole("dialog").getByRole("button", { name: "Hold" }).press("Enter");
    await page.getByText("Held: The shopper rang").waitFor();
    await act("Let it go");
    await page.getByText("Ready to pick").waitFor();
    await act("Do it first");
    await page.getByText("First", { exact: true }).waitFor();
    await page.context().close();
  });

  test("by keyboard alone: two orders of one shopper go together, and apart again", async () => {
    const [first, second] = [await scene().work({ bins: ["T-01"] }), await scene().work({ bins: ["T-02"] })];
    const page = await open(`work-orders/${first.id}`);
    await page.getByText("The same shopper, address and service have").waitFor();
    await readWell(page, "work-order-could-join", "main");
    await page.getByRole("button", { name: "Send them together" }).press("Enter");
    await page.getByText("Picked on one walk and packed into common parcels with").waitFor();
    expect(await page.locator("main").getByRole("link", { name: `#${second.display_id}`, exact: true }).count()).toBeGreaterThan(0);
    await readWell(page, "work-order-together", "main");
    await page.getByRole("button", { name: "Take it out" }).press("Enter");
    await page.getByText("The same shopper, address and service have").waitFor();
    await page.context().close();
  });
}
