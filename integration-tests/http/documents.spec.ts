import { DateTime } from "luxon";
import { EasyPostDouble } from "../../demo/doubles/easypost";
import { ADMIN } from "../../demo/shop/places";
import type { StoreProcess } from "../../demo/store/process";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { pagesOf, propertiesOf, textOf } from "../../src/workflows/warehouse/documents/__tests__/read-pdf";
import { locationId, makeGoods } from "../setup/stock-shop";
import { packedOf, workOrderOf } from "../setup/packed";
import { openShop, ordered, refusal, type Purchase } from "../setup/shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const easypost = new EasyPostDouble();
let store: StoreProcess;
let admin: Call;
let shop: Call;
let scans = 0;
const DOORSTEP = "/admin/doorstep";

beforeAll(async () => {
  ({ store, admin, shop } = await openShop({ EASYPOST_API_BASE_URL: await easypost.listen() }));
});
afterAll(async () => {
  await store?.stop();
  await easypost.close();
});

/** A paper's bytes: the other calls read answers as text, which a PDF is not. */
async function paper(path: string): Promise<Buffer> {
  const login = await fetch(`${store.url}/auth/user/emailpass`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ADMIN) });
  const { token } = (await login.json()) as { token: string };
  const answer = await fetch(`${store.url}${DOORSTEP}${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  return Buffer.from(await answer.arrayBuffer());
}

const workOf = (order: Json): Promise<Json> => workOrderOf(admin, order, "ready");

async function ready(stock: Record<string, number>, purchase: Purchase = {}): Promise<{ work: Json; order: Json; sku: string }> {
  const goods = await makeGoods(admin, [{ stock }], { prices: { eur: 10, usd: 10, jpy: 1500 } });
  const order = await ordered(shop, goods, purchase);
  return { work: await workOf(order), order, sku: goods.sku };
}

/** Picks all and closes a parcel of so many pieces. */
async function packed(work: Json, pieces: number): Promise<Json> {
  const [line] = work.lines as Json[];
  if (work.state === "ready") {
    await admin("POST", `${DOORSTEP}/work-orders/${work.id}/start`, {});
    await admin("POST", `${DOORSTEP}/work-orders/${work.id}/scans`, { scan_id: `paper-${(scans += 1)}`, barcode: line!.sku, quantity: line!.quantity });
    work.state = "picked";
  }
  return packedOf(admin, work, { scans: [{ scan_id: `paper-${(scans += 1)}`, barcode: line!.sku, quantity: pieces }], weight_grams: 700, acknowledge_instructions: true });
}
const labelled = (pack: Json): Promise<Json> => admin("POST", `${DOORSTEP}/packages/${pack.id}/label`, {});

describe("the papers of a work order", () => {
  it("a slip for each parcel: which of how many, what is in the other, and the shopper's wishes", async () => {
    const { work, order } = await ready({ Hamburg: 5 }, { quantity: 3, wishes: { instructions: "Bitte zweimal klingeln", gift_message: "Für Σοφία 🎂" } });
    expect(textOf(await paper(`/work-orders/${work.id}/documents/pick-list`))).toMatch(new RegExp(`Pick list[^]*Order #${order.display_id}[^]*klingeln`));
    expect(textOf(await paper(`/work-orders/${work.id}/documents/packing-slip`))).not.toContain("Parcel");
    const first = await packed(work, 2);
    expect(textOf(await paper(`/packages/${first.id}/documents/packing-slip`))).toMatch(/Parcel 1\n[^]*Für Σοφία[^]*Follows later\s+1 × /);
    await labelled(first);
    await packed(work, 1);
    const slips = pagesOf(await paper(`/work-orders/${work.id}/documents/packing-slip`));
    expect(slips).toHaveLength(2);
    expect(slips[0]).toMatch(/Parcel 1 of 2[^]*In another parcel\s+1 × /);
    expect(slips[1]).toMatch(/Parcel 2 of 2[^]*In another parcel\s+2 × /);
    expect(slips.join("")).not.toContain("Follows later");
  });

  it("a gift's slip names no prices, and unknown ids are 404", async () => {
    const { work } = await ready({ Hamburg: 5 }, { wishes: { gift_receipt: true, gift_message: "Happy birthday" } });
    const text = textOf(await paper(`/work-orders/${work.id}/documents/packing-slip`));
    expect(text).toMatch(/A gift for you[^]*Happy birthday/);
    expect(text).not.toMatch(/€|10\.00/);
    for (const path of ["work-orders/dswo_none/documents/pick-list", "packages/dspkg_none/documents/packing-slip", "packages/dspkg_none/documents/customs", "orders/order_none/documents/return-slip"]) {
      expect([path, (await refusal(admin("GET", `${DOORSTEP}/${path}`))).status]).toEqual([path, 404]);
    }
  });
});

describe("many in one print", () => {
  it("pick lists and slips in the order asked for, or a wave's; those that cannot be printed are named", async () => {
    const one = await ready({ Hamburg: 5 });
    const two = await ready({ Hamburg: 5 });
    const asked = `work_order_id=${two.work.id}&work_order_id=${one.work.id}`;
    const pages = pagesOf(await paper(`/documents/pick-list?${asked}`));
    expect(pages.map((page) => /Order #(\d+)/.exec(page)![1])).toEqual([two, one].map(({ order }) => String(order.display_id)));
    const { wave } = await admin("POST", `${DOORSTEP}/waves`, { location_id: one.work.location_id, name: "Morning", work_order_ids: [one.work.id, two.work.id] });
    expect(pagesOf(await paper(`/documents/packing-slip?wave_id=${wave.id}`))).toHaveLength(2);

    await admin("POST", `/admin/orders/${one.order.id}/cancel`);
    await until("the work to end", async () => (await admin("GET", `${DOORSTEP}/work-orders/${one.work.id}`)).work_order.state === "cancelled");
    const refused = await refusal(admin("GET", `${DOORSTEP}/documents/pick-list?${asked}&work_order_id=dswo_none`));
    expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({
      code: "cannot_print", message: expect.stringContaining(`#${one.order.display_id}: it was cancelled; dswo_none: there is none`),
      unprintable: [expect.objectContaining({ work_order_id: one.work.id }), expect.objectContaining({ work_order_id: "dswo_none", display_id: null })],
    })]);
    expect(pagesOf(await paper(`/documents/packing-slip?wave_id=${wave.id}`))).toHaveLength(1);
  });

  it("labels from the carrier lie on sheets; what has none is named; ZPL is asked for as such", async () => {
    const one = await ready({ Hamburg: 5 });
    const two = await ready({ Hamburg: 5 });
    const asked = `work_order_id=${one.work.id}&work_order_id=${two.work.id}`;
    const { shipment } = await labelled(await packed(one.work, 1));
    const refused = await refusal(admin("GET", `${DOORSTEP}/documents/labels?${asked}`));
    expect([refused.status, refused.body.message]).toEqual([409, expect.stringContaining(`#${two.order.display_id}: nothing is packed yet`)]);
    const second = await packed(two.work, 1);
    expect((await refusal(admin("GET", `${DOORSTEP}/documents/labels?${asked}`))).body.message).toContain("package 1 has no label yet");
    await labelled(second);
    const labels = await paper(`/documents/labels?${asked}&sheet=a4-2`);
    expect(propertiesOf(labels)).toMatchObject({ Pages: "1", "Page size": "595.28 x 841.89 pts (A4)" });
    expect(propertiesOf(await paper(`/documents/labels?${asked}`))).toMatchObject({ Pages: "2", "Page size": "288 x 432 pts" });
    expect(textOf(labels).replace(/\s/g, "")).toContain((shipment as Json).tracking_number);
    expect((await refusal(admin("GET", `${DOORSTEP}/documents/labels?${asked}&format=zpl`))).body.message).toContain("its label is a PDF: print it with format=pdf");
  });

  it("wrong queries are 400 with the field's name", async () => {
    for (const [query, field] of [["pick-list", "work_order_id"], ["labels?wave_id=x&sheet=a5", "sheet"], ["pick-list?nonsense=1", "nonsense"]]) {
      const { status, body } = await refusal(admin("GET", `${DOORSTEP}/documents/${query}`));
      expect([status, body.message]).toEqual([400, expect.stringContaining(field!)]);
    }
    expect((await refusal(admin("GET", `${DOORSTEP}/documents/pick-list?wave_id=dswave_none`))).status).toBe(404);
  });
});

describe("across a border", () => {
  it("the customs paper needs the goods' data: what is missing is named, once it is given it is printed, within the union none is needed", async () => {
    const { work, sku } = await ready({ Reno: 5 }, { buyer: BUYERS.yuki, quantity: 2 });
    const pack = await packed(work, 2);
    const refused = await refusal(admin("GET", `${DOORSTEP}/packages/${pack.id}/documents/customs`));
    expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({
      code: "customs_data_missing", message: expect.stringContaining(`(${sku}): HS code, country of origin, weight`), missing: [expect.objectContaining({ sku, fields: ["hs_code", "origin_country", "weight"] })],
    })]);
    expect(textOf(await paper(`/packages/${pack.id}/documents/customs?blank=true`))).toContain("____");
    const { products } = await admin("GET", `/admin/products?q=${sku}`);
    await admin("POST", `/admin/products/${(products as Json[])[0]!.id}`, { hs_code: "6912.00", origin_country: "pt", weight: 420, material: "Stoneware" });
    const text = textOf(await paper(`/packages/${pack.id}/documents/customs`));
    for (const told of ["6912.00", "PT", "0.840 kg", "0.700 kg", "Stoneware", "Japan (JP)", "United States (US)", "1500 JPY", "3000 JPY", "900 JPY", "3900 JPY", "DAP"]) expect(text).toContain(told);

    const domestic = (await ready({ Hamburg: 5 })).work;
    const crosses = async ({ id }: Json) => (await admin("GET", `${DOORSTEP}/work-orders/${id}`)).work_order.crosses_customs as boolean;
    expect([await crosses(work), await crosses(domestic)]).toEqual([true, false]);
    const within = await packed(domestic, 1);
    const { status, body } = await refusal(admin("GET", `${DOORSTEP}/packages/${within.id}/documents/customs`));
    expect([status, body.code, body.message]).toEqual([409, "wrong_state", expect.stringContaining("force=true")]);
  });
});

describe("handing over, and coming back", () => {
  it("a manifest lists what waits today, and on a pickup's day what it took; a day without parcels is 409", async () => {
    const location_id = await locationId(admin, "Hamburg");
    const { work, order } = await ready({ Hamburg: 5 });
    const { shipment } = await labelled(await packed(work, 1));
    // The shop's day, which is another than that of the machine for an hour or two of it.
    const today = DateTime.now().setZone("Europe/Berlin").toISODate()!;
    const manifest = textOf(await paper(`/manifests/document?location_id=${location_id}&date=${today}`));
    expect(manifest).toMatch(new RegExp(`Manifest[^]*${(shipment as Json).tracking_number}[^]*#${order.display_id}[^]*Signature`));
    await admin("POST", `${DOORSTEP}/pickups`, { location_id, date: "2031-05-07" });
    expect(textOf(await paper(`/manifests/document?location_id=${location_id}&date=2031-05-07`))).toContain((shipment as Json).tracking_number);
    expect((await refusal(admin("GET", `${DOORSTEP}/manifests/document?location_id=${location_id}&date=2031-05-08`))).status).toBe(409);
    expect((await refusal(admin("GET", `${DOORSTEP}/manifests/document?location_id=sloc_none&date=${today}`))).status).toBe(404);
    expect((await refusal(admin("GET", `${DOORSTEP}/manifests/document?location_id=${location_id}&date=tomorrow`))).body.message).toContain("date");

    const slip = textOf(await paper(`/orders/${order.id}/documents/return-slip`));
    expect(slip).toMatch(new RegExp(`Return slip[^]*#${order.display_id}[^]*Speicherstadt 14[^]*/ 1 `));
  });

  it("there is no return slip while nothing was sent", async () => {
    const { order } = await ready({ Hamburg: 5 });
    expect((await refusal(admin("GET", `${DOORSTEP}/orders/${order.id}/documents/return-slip`))).body).toMatchObject({ code: "wrong_state", message: expect.stringContaining("without anything sent") });
  });
});
