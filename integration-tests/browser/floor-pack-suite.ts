import type { Page } from "playwright-core";
import type { Json } from "../../demo/walk/shop-client";
import { signIn } from "../setup/floor";
import { JPEG } from "../../src/shared/picture/__tests__/samples";
import { refusal } from "../setup/shop";
import { device, goOffline, goOnline, lookAt, scanCode, signInAt, type FloorScene } from "./floor-scene";

/** What the phone hands over once its camera has taken the picture. */
const takePhoto = (page: Page, number: number): Promise<void> => page.locator(`#floor-photo-${number}`).setInputFiles({ name: "image.jpg", mimeType: "image/jpeg", buffer: JPEG });

const WISHES = { instructions: "Please ring at the workshop in the yard.", gift_message: "Happy birthday, Jonas!" };

export function floorPackSuite(scene: () => FloorScene): void {
  const truth = async ({ id }: Json): Promise<Json> => (await scene().admin("GET", `/admin/doorstep/work-orders/${id}`)).work_order as Json;
  /** Picked by another device of the same picker. */
  const picked = async (given: Parameters<FloorScene["work"]>[0]): Promise<Json> => {
    const work = await scene().work({ bins: [], ...given });
    const { call } = await signIn(scene().url, { number: scene().picker.number, pin: scene().picker.pin });
    await call("POST", `/work-orders/${work.id}/start`, {});
    await call("POST", `/work-orders/${work.id}/scans`, { scan_id: `pick-${work.id}`, barcode: work.lines[0].sku, quantity: work.lines[0].quantity });
    return work;
  };

  /** A parcel of one piece, just closed, on a device. */
  const onePieceClosed = async (): Promise<{ work: Json; page: Page }> => {
    const work = await picked({ quantity: 1 });
    const page = await device(scene());
    await signInAt(page, scene());
    await page.locator(`#floor-work-${work.id}`).click();
    await page.getByText("Next parcel").waitFor();
    await scanCode(page, work.lines[0].sku as string);
    await page.locator("#floor-close").click();
    await page.locator("#floor-photo-1").waitFor({ state: "attached" });
    return { work, page };
  };

  test("piece by piece, in two parcels, once what the shopper asks was read; then each gets its label", async () => {
    const work = await picked({ quantity: 3, wishes: WISHES, grams: 200 });
    const sku = work.lines[0].sku as string;
    const page = await device(scene());
    await signInAt(page, scene());
    await page.locator(`#floor-work-${work.id}`).click();
    await page.getByText("Next parcel").waitFor();
    await page.getByText("Take: Shoe box").waitFor();
    await page.getByRole("radio", { name: "Shoe box" }).check();
    await lookAt(page, "pack", ["Please ring", "Happy birthday", "0/3"]);
    await scanCode(page, "4006381333931");
    await page.getByRole("alertdialog").getByText("does not belong into this parcel").waitFor();
    await scanCode(page, sku);
    await scanCode(page, sku);
    await page.getByText("2/3").waitFor();
    await page.reload();
    await page.getByText("2/3").waitFor();
    expect(await page.locator("#floor-close").isDisabled()).toBe(true);
    await page.locator("#floor-read").check();
    await page.locator("#floor-weight").fill("420");
    await page.getByRole("button", { name: "Close it, the rest goes into another" }).click();
    await page.getByText("Parcel 1").waitFor();
    await scanCode(page, sku);
    await page.locator("#floor-read").check();
    await page.locator("#floor-weight").fill("900");
    await page.locator("#floor-close").click();
    await page.getByRole("heading", { name: "Look again" }).waitFor();
    await page.getByRole("button", { name: "Understood" }).click();
    await page.getByLabel("Why is this weight right?").fill("with a thick catalogue");
    await lookAt(page, "weight-off", ["Why is this weight right?"]);
    await page.locator("#floor-close").click();
    await page.getByText("Parcel 2").waitFor();
    expect(await truth(work)).toMatchObject({
      state: "packed", packages: [{ weight_grams: 420, length_mm: 340, verified: true, packed_by: scene().picker.id }, { number: 2, weight_grams: 900, weight_note: "with a thick catalogue" }],
    });
    await lookAt(page, "packed", ["Needs a label", "420 g", "First a photo"]);
    expect((await refusal(scene().admin("POST", `/admin/doorstep/packages/${(await truth(work)).packages[0].id}/label`, {}))).body.code).toBe("photo_needed");
    await takePhoto(page, 1);
    await page.getByAltText("What lies in parcel 1").waitFor();
    await lookAt(page, "photo", ["Another photo"]);
    await page.locator("#floor-label-1").click();
    await page.locator("#floor-print-1").waitFor();
    await takePhoto(page, 2);
    await page.locator("#floor-label-2").click();
    await page.locator("#floor-print-2").waitFor();
    await lookAt(page, "labelled", ["Labelled", "Print the label", "Is it the right label?"]);
    expect(await page.locator("#floor-print-1").getAttribute("href")).toBe(`/doorstep/floor/api/packages/${(await truth(work)).packages[0].id}/label`);
    // Somebody else's comes out of the same printer.
    const numbers = await Promise.all(((await truth(work)).packages as Json[]).map(async ({ id }) => (await scene().admin("GET", `/admin/doorstep/packages/${id}`)).shipment.tracking_number as string));
    await scanCode(page, "1Z999AA10123456784");
    await page.getByRole("heading", { name: "Unknown label" }).waitFor();
    await lookAt(page, "label-refused", ["1Z999AA10123456784"]);
    await page.getByRole("button", { name: "Understood" }).click();
    await scanCode(page, numbers[0]!);
    await page.getByText("Label checked").waitFor();
    await scanCode(page, numbers[1]!);
    await page.getByText("Label checked").nth(1).waitFor();
    expect(await page.locator("#floor-check-label").count()).toBe(0);
    await lookAt(page, "label-checked", ["Label checked"]);
    expect(((await truth(work)).packages as Json[]).map((one) => one.label_checked_by)).toEqual([scene().picker.id, scene().picker.id]);
    await page.context().close();
  });

  test("a photo that is taken without a connection waits on the device, also over a reload, and is sent once when it is back", async () => {
    const { work, page } = await onePieceClosed();
    await goOffline(page);
    await takePhoto(page, 1);
    await page.getByText("1 waiting").waitFor();
    await page.reload();
    await page.getByText("The photo waits for the connection.").waitFor();
    await lookAt(page, "photo-waits");
    expect((await truth(work)).packages[0].photo_url).toBeNull();
    const sent: string[] = [];
    page.on("request", (request) => void (request.method() === "POST" && request.url().endsWith("/photo") && sent.push(request.postDataJSON().photo_id as string)));
    await goOnline(page);
    await page.getByAltText("What lies in parcel 1").waitFor();
    expect((await truth(work)).packages[0]).toMatchObject({ photo_by: scene().picker.id, photo_url: expect.stringContaining(sent.at(-1)!) });
    expect(await page.locator("#floor-waiting").count()).toBe(0);
    await page.locator("#floor-photo-1").setInputFiles({ name: "note.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
    await page.getByText("This picture cannot be read").waitFor();
    await page.context().close();
  });

  test("a carrier that sells no labels has the number on its sticker scanned; the parcel's slip is printed beside", async () => {
    const { work, page } = await onePieceClosed();
    await takePhoto(page, 1);
    await page.getByAltText("What lies in parcel 1").waitFor();
    const given: unknown[] = [];
    const checked: unknown[] = [];
    // What the manual carrier answers.
    await page.route("**/packages/*/label", (route) => {
      const { tracking_number } = route.request().postDataJSON() as Json;
      given.push(tracking_number);
      return tracking_number ? route.fulfill({ json: { shipment: { tracking_number, label_url: null } } })
        : route.fulfill({ status: 400, json: { type: "invalid_data", code: "tracking_number_needed", message: "Type in the tracking number" } });
    });
    await page.route("**/label-scans", async (route) => {
      checked.push((route.request().postDataJSON() as Json).code);
      await route.fulfill({ json: { work_order: await truth(work) } });
    });
    await page.locator("#floor-label-1").click();
    await page.locator("#floor-number").waitFor();
    await lookAt(page, "number", ["Number on the carrier's sticker", "Print the packing slip"]);
    await scanCode(page, "BIKE-4711");
    await page.locator("#floor-number").waitFor({ state: "detached" });
    expect([given, checked]).toEqual([[undefined, "BIKE-4711"], ["BIKE-4711"]]);
    expect(await page.locator("#floor-slip-1").getAttribute("href")).toBe(`/doorstep/floor/api/packages/${(await truth(work)).packages[0].id}/packing-slip`);
    await page.context().close();
  });

  test("one piece too many is told; a parcel without a label is opened again", async () => {
    const work = await picked({ quantity: 1 });
    const sku = work.lines[0].sku as string;
    const page = await device(scene());
    await signInAt(page, scene());
    await scanCode(page, String(work.display_id));
    await page.getByText("Next parcel").waitFor();
    await page.locator("#floor-code").fill(sku);
    await page.locator("#floor-code").press("Enter");
    await page.getByText("In this parcel: 1 of 1").waitFor();
    expect(await truth(work)).toMatchObject({ state: "picked", packages: [] });
    await scanCode(page, sku);
    await page.getByRole("alertdialog").getByText("Too many").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#floor-close").click();
    await page.locator("#floor-unpack-1").click();
    await page.getByText("In this parcel: 0 of 1").waitFor();
    expect(await truth(work)).toMatchObject({ state: "picked", packages: [{ state: "voided" }] });
    await page.context().close();
  });
}
