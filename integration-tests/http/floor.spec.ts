import { readdirSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { JPEG, jpegOfPhone, PNG } from "../../src/shared/picture/__tests__/samples";
import { EasyPostDouble } from "../../demo/doubles/easypost";
import { REPOSITORY, type StoreProcess } from "../../demo/store/process";
import type { Call, Json } from "../../demo/walk/shop-client";
import { addPicker, floorCall, pickerAt, signIn, trySignIn, type Floor } from "../setup/floor";
import { followed } from "../setup/order-page";
import { packScans, workOrderOf } from "../setup/packed";
import { openShop, ordered, refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";

jest.setTimeout(240_000);

const MANUAL = { manual: { rates: [{ service: "bike", name: "Bike courier", carrier: "Own", prices: { eur: 450, usd: 450 } }] } };
let carrier: EasyPostDouble;
let database: string;
let store: StoreProcess;
let admin: Call;
let shop: Call;
let hamburg: string;
let reno: string;
beforeAll(async () => {
  carrier = new EasyPostDouble();
  ({ database, store, admin, shop } = await openShop({ EASYPOST_API_BASE_URL: await carrier.listen(), DOORSTEP_CARRIERS: JSON.stringify(MANUAL) }));
  [hamburg, reno] = await Promise.all([locationId(admin, "Hamburg"), locationId(admin, "Reno")]);
});
afterAll(async () => {
  await store?.stop();
  await carrier.close();
});

const goods = (stock: Record<string, number> = { Hamburg: 9 }) => makeGoods(admin, [{ stock }]);
const readyWork = async (quantity = 2, more: Json = {}): Promise<Json> => workOrderOf(admin, await ordered(shop, await goods(), { quantity, ...more }), "ready");
const readyIn = async (location: string): Promise<Json> => workOrderOf(admin, await ordered(shop, await goods(location === reno ? { Reno: 9 } : { Hamburg: 9 })), "ready");
const status = async (response: Promise<Response>): Promise<number> => (await response).status;
let ids = 0;
const scanOf = (barcode: unknown, quantity = 1, more: Json = {}): Json => ({ scan_id: `floor-${(ids += 1)}`, barcode, quantity, ...more });
const refusedScan = (step: string, more: Json = {}): Json => ({ ...scanOf("4006381333931"), step, outcome: "wrong_item", ...more });
const labelScan = (code: string): Json => ({ scan_id: `floor-${(ids += 1)}`, code });
const sku = (work: Json): string => work.lines[0].sku as string;
const pickAll = async ({ call }: Floor, work: Json): Promise<Json> => {
  await call("POST", `/work-orders/${work.id}/start`, {});
  return (await call("POST", `/work-orders/${work.id}/scans`, scanOf(sku(work), work.lines[0].quantity))).work_order as Json;
};

/** Every route below the API, with a body that is of the right form. */
const routes = (id: string): [string, string, Json?][] => [
  ["GET", "/me"], ["GET", "/work"], ["GET", "/work-orders?code=X"], ["POST", "/waves", { size: 2 }],
  ["GET", `/work-orders/${id}`], ["GET", `/work-orders/${id}/cartons`], ["POST", `/work-orders/${id}/start`, {}], ["POST", `/work-orders/${id}/scans`, scanOf("X")],
  ["POST", `/work-orders/${id}/refused-scans`, refusedScan("pack")], ["POST", `/work-orders/${id}/label-scans`, labelScan("X")], ["POST", `/waves/${id}/refused-scans`, refusedScan("sort")],
  ["POST", `/work-orders/${id}/short-pick`, { line_id: "x", quantity: 1, reason: "none" }], ["POST", `/work-orders/${id}/hand-over`, { to: null }],
  ["POST", `/work-orders/${id}/take-over`, { from: "x" }], ["POST", `/waves/${id}/take-over`, { from: "x" }], ["POST", `/waves/${id}/hand-over`, { to: null }], ["POST", `/waves/${id}/sort`, scanOf("X")],
  ["GET", `/packages/${id}/photo`], ["POST", `/packages/${id}/photo`, { photo_id: "photo-0001", content: PNG.toString("base64") }],
  ["POST", `/work-orders/${id}/packages`, { scans: [scanOf("X")] }],
  ["GET", `/waves/${id}`], ["POST", `/waves/${id}/start`, {}], ["POST", `/waves/${id}/scans`, scanOf("X")], ["POST", `/tasks/${id}/done`, {}],
  ["GET", `/packages/${id}/label`], ["POST", `/packages/${id}/label`, {}], ["GET", `/packages/${id}/packing-slip`], ["GET", `/packages/${id}/customs`], ["POST", `/packages/${id}/unpack`, {}],
];

describe("signing in", () => {
  it("is by number and PIN; the cookie is for the screens alone, and no script's", async () => {
    const picker = await addPicker(admin, hamburg, "Bea");
    expect(JSON.stringify(await admin("GET", "/admin/doorstep/pickers?limit=100"))).not.toMatch(/pin|hash/);
    const response = await trySignIn(store.url, { number: picker.number, pin: "4711" });
    expect(response.headers.get("set-cookie")).toMatch(/^doorstep_floor=[\w.-]+; Max-Age=50400; Path=\/doorstep\/floor; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    const { call } = await signIn(store.url, { number: picker.number, pin: "4711" });
    expect(await call("GET", "/me")).toMatchObject({ picker: { name: "Bea" }, location: { id: hamburg, name: "Hamburg" } });
    expect((await refusal(admin("POST", "/admin/doorstep/pickers", { name: "B", location_id: hamburg, number: picker.number, pin: "1234" }))).body.code).toBe("number_taken");
  });

  it("five wrong PINs, also at once, close it to the right one; a new PIN opens it", async () => {
    const picker = await addPicker(admin, hamburg);
    const tries = await Promise.all(Array.from({ length: 8 }, () => status(trySignIn(store.url, { number: picker.number, pin: "0000" }))));
    expect(tries.sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect(await status(trySignIn(store.url, { number: picker.number, pin: "4711" }))).toBe(429);
    expect(await status(trySignIn(store.url, { number: "nobody", pin: "4711" }))).toBe(401);
    await admin("POST", `/admin/doorstep/pickers/${picker.id}`, { pin: "123456" });
    expect(await status(trySignIn(store.url, { number: picker.number, pin: "4711" }))).toBe(401);
    expect(await status(trySignIn(store.url, { number: picker.number, pin: "123456" }))).toBe(200);
  });

  it("is by a badge that is told once and kept as a hash; a new one takes its place and ends the session", async () => {
    const picker = await addPicker(admin, hamburg);
    const badge = async (): Promise<Json> => (await admin("POST", `/admin/doorstep/pickers/${picker.id}/badge`, {})).badge as Json;
    const first = await badge();
    expect(first.code).toMatch(/^[0-9A-F]{32}$/);
    expect(first.svg).toContain("<svg");
    expect(JSON.stringify(await rowsOf(database, "select * from doorstep_picker where id = $1", picker.id))).not.toContain(first.code);
    const { call } = await signIn(store.url, { badge: (first.code as string).toLowerCase() });
    await call("GET", "/me");
    await badge();
    expect((await refusal(call("GET", "/me"))).status).toBe(401);
    expect(await status(trySignIn(store.url, { badge: first.code }))).toBe(401);
  });

  it("ends when the picker, or somebody for them, signs out, they move to another location, or work here no more", async () => {
    const session = async () => pickerAt(store.url, admin, hamburg);
    const ends: ((floor: Awaited<ReturnType<typeof session>>) => Promise<unknown>)[] = [
      ({ cookie }) => floorCall(store.url, cookie)("DELETE", "/session"),
      ({ picker }) => admin("POST", `/admin/doorstep/pickers/${picker.id}/sign-out`, {}),
      ({ picker }) => admin("POST", `/admin/doorstep/pickers/${picker.id}`, { location_id: reno }),
      ({ picker }) => admin("POST", `/admin/doorstep/pickers/${picker.id}`, { active: false }),
    ];
    for (const end of ends) {
      const floor = await session();
      await floor.call("GET", "/me");
      await end(floor);
      expect((await refusal(floor.call("GET", "/me"))).status).toBe(401);
    }
  });
});

describe("what a picker may not", () => {
  it("every route there is is tried below", () => {
    const files = (readdirSync(join(REPOSITORY, "src/api/doorstep/floor/api"), { recursive: true }) as string[]).filter((file) => file.endsWith("route.ts"));
    expect(new Set(routes("x").map(([, path]) => path.split("?")[0]))).toEqual(new Set(files.map((file) => `/${dirname(file)}`.replace("[id]", "x"))));
  });

  it("no route answers without a session, and none that changes something without the page's own header", async () => {
    const { cookie } = await pickerAt(store.url, admin, hamburg);
    for (const [method, path, body] of routes("x")) {
      for (const wrong of [undefined, "doorstep_floor=x", `${cookie}x`]) expect([path, await status(floorCall(store.url, wrong)(method, `/api${path}`, body))]).toEqual([path, 401]);
      if (method === "POST") expect([path, await status(floorCall(store.url, cookie, {})(method, `/api${path}`, body))]).toEqual([path, 403]);
    }
    expect(await status(floorCall(store.url, undefined, {})("POST", "/session", { number: "1", pin: "4711" }))).toBe(403);
    expect(await status(fetch(`${store.url}/admin/doorstep/work-orders`, { headers: { cookie } }))).toBe(401);
  });

  it("nothing of another location is to be found", async () => {
    const work = await readyWork();
    const here = await pickerAt(store.url, admin, hamburg);
    const elsewhere = await pickerAt(store.url, admin, reno);
    const done = await pickAll(here, work);
    const { package: pack } = await here.call("POST", `/work-orders/${work.id}/packages`, { scans: packScans(done) });
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "W", work_order_ids: [(await readyWork()).id] });
    const short = await readyWork();
    await here.call("POST", `/work-orders/${short.id}/start`, {});
    await here.call("POST", `/work-orders/${short.id}/short-pick`, { line_id: short.lines[0].id, quantity: 1, reason: "none" });
    const [task] = (await here.call("GET", "/work")).tasks as Json[];
    const idOf = (path: string): unknown => (path.startsWith("/waves/") ? wave.id : path.startsWith("/tasks/") ? task!.id : path.startsWith("/packages/") ? pack.id : work.id);
    for (const [method, path, body] of routes("x").filter(([, path]) => path.includes("/x"))) {
      const call = `/api${path.replace("/x", `/${idOf(path)}`)}`;
      expect([call, await status(floorCall(store.url, elsewhere.cookie)(method, call, body))]).toEqual([call, 404]);
    }
    for (const code of [work.id, work.display_id]) expect((await refusal(elsewhere.call("GET", `/work-orders?code=${code}`))).status).toBe(404);
    expect(await elsewhere.call("GET", "/work")).toMatchObject({ mine: [], waves: [], to_pack: [], ready: [], tasks: [] });
  });

  it("two pickers never pick the same; it is handed over by who has it, to who works here", async () => {
    const work = await readyWork();
    const [one, two, far] = [await pickerAt(store.url, admin, hamburg, "One"), await pickerAt(store.url, admin, hamburg, "Two"), await pickerAt(store.url, admin, reno)];
    await one.call("POST", `/work-orders/${work.id}/start`, {});
    const path = `/work-orders/${work.id}`;
    const codes = [
      await refusal(two.call("POST", `${path}/start`, {})), await refusal(two.call("POST", `${path}/scans`, scanOf(sku(work)))),
      await refusal(two.call("POST", `${path}/short-pick`, { line_id: work.lines[0].id, quantity: 1, reason: "none" })), await refusal(two.call("POST", `${path}/hand-over`, { to: two.picker.id })),
    ].map(({ status, body }) => [status, body.code]);
    expect(codes).toEqual(Array(4).fill([409, "taken"]));
    expect((await refusal(one.call("POST", `${path}/hand-over`, { to: far.picker.id }))).status).toBe(404);
    expect((await one.call("GET", "/me")).colleagues).toContainEqual({ id: two.picker.id, name: "Two" });
    await one.call("POST", `${path}/hand-over`, { to: two.picker.id });
    await two.call("POST", `${path}/scans`, scanOf(sku(work)));
    expect((await refusal(two.call("POST", `${path}/hand-over`, { to: null }))).body.code).toBe("begun");
  });
});

describe("what a picker does", () => {
  it("sees their own work first, then what is urgent; and how much waits", async () => {
    const [plain, urgent, own] = [await readyWork(), await readyWork(), await readyWork()];
    await admin("POST", `/admin/doorstep/work-orders/${urgent.id}/priority`, { priority: 50 });
    const grouped = await readyWork(1);
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Morning", work_order_ids: [grouped.id] });
    const { call } = await pickerAt(store.url, admin, hamburg);
    await call("POST", `/work-orders/${own.id}/start`, {});
    const work = await call("GET", "/work");
    expect((work.waves as Json[]).find(({ id }) => id === wave.id)).toEqual({ id: wave.id, name: "Morning", kind: "batch", orders: 1, pieces: 1, picked: 0, mine: false });
    expect((work.ready as Json[]).map(({ id }) => id)).not.toContain(grouped.id);
    expect((work.mine as Json[]).map(({ id, pieces, picked }) => [id, pieces, picked])).toEqual([[own.id, 2, 0]]);
    expect((work.ready as Json[])[0]).toMatchObject({ id: urgent.id, priority: 50 });
    expect((work.ready as Json[]).map(({ id }) => id)).toContain(plain.id);
    expect(work.counts.ready).toBe((work.ready as Json[]).length);
  });

  it("opens what is beyond the list by its pick list's code, its tote or its order's number; nothing of another location, and nothing that left", async () => {
    const work = await readyWork();
    const { call } = await pickerAt(store.url, admin, hamburg);
    const find = async (code: string): Promise<unknown> => (await call("GET", `/work-orders?code=${encodeURIComponent(code)}`)).work_order.id;
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Totes", kind: "cluster", work_order_ids: [work.id], totes: ["TOTE_7"] });
    const number = String(work.display_id);
    for (const code of [work.id, work.id.toLowerCase(), number, `#${number}`, " tote_7 "]) expect([code, await find(code as string)]).toEqual([code, work.id]);
    expect((await call("GET", `/work-orders?code=${work.id}`)).work_order).toMatchObject({ state: "ready", wave_id: wave.id, tote: "TOTE_7" });
    const far = await readyIn(reno);
    for (const code of ["toteX7", "%", "9999999999", "99999999999", far.id, String(far.display_id), `${work.id}X`]) expect([code, (await refusal(find(code as string))).status]).toEqual([code, 404]);
    expect((await refusal(call("GET", "/work-orders"))).status).toBe(400);
    // Whoever follows its order after this finds its goods still to be sent, and makes further work of them.
    await followed(database, { id: work.order_id });
    await rowsOf(database, "update doorstep_work_order set state = 'shipped' where id = $1", work.id);
    expect((await refusal(find(number))).status).toBe(404);
  });

  it("the same scan five times at once counts once; a wrong one changes nothing", async () => {
    const work = await readyWork(3);
    const { call, picker } = await pickerAt(store.url, admin, hamburg);
    await call("POST", `/work-orders/${work.id}/start`, {});
    const same = scanOf(sku(work));
    await Promise.all(Array.from({ length: 5 }, () => call("POST", `/work-orders/${work.id}/scans`, same)));
    const wrong = await refusal(call("POST", `/work-orders/${work.id}/scans`, scanOf("4006381333931")));
    expect([wrong.status, wrong.body.code]).toEqual([409, "wrong_item"]);
    expect((await call("GET", `/work-orders/${work.id}`)).work_order).toMatchObject({ state: "picking", picker_id: picker.id, lines: [{ picked_quantity: 1 }] });
  });

  it("keeps every scan that was refused, by the device or by the server, once; also where its call came to nothing", async () => {
    const work = await readyWork(2);
    const floor = await pickerAt(store.url, admin, hamburg);
    const keep = (body: Json) => floor.call("POST", `/work-orders/${work.id}/refused-scans`, body);
    await floor.call("POST", `/work-orders/${work.id}/start`, {});
    const first = refusedScan("pick", { outcome: "bin_first", barcode: sku(work) });
    await Promise.all(Array.from({ length: 5 }, () => keep(first)));
    expect((await keep(refusedScan("pick", { outcome: "wrong_bin", barcode: "A-1", bin: "B-1" }))).work_order).toMatchObject({ id: work.id, state: "picking", lines: [{ picked_quantity: 0 }] });
    for (const body of [refusedScan("pick", { outcome: "accepted" }), refusedScan("nowhere")]) expect((await refusal(keep(body))).status).toBe(400);
    await floor.call("POST", `/work-orders/${work.id}/scans`, scanOf(sku(work), 2));
    const [right, foreign] = [scanOf(sku(work)), scanOf("4006381333931")];
    const pack = (...scans: Json[]) => floor.call("POST", `/work-orders/${work.id}/packages`, { scans });
    for (let again = 0; again < 2; again += 1) expect((await refusal(pack(right, foreign))).body).toMatchObject({ code: "wrong_item", scan_id: foreign.scan_id });
    expect((await refusal(pack(right, scanOf(sku(work), 2)))).body.code).toBe("too_many");
    await pack(right, scanOf(sku(work)));
    const { scans } = await admin("GET", `/admin/doorstep/scans?work_order_id=${work.id}&scanned_by=${floor.picker.id}&order=scanned_at`);
    expect((scans as Json[]).map(({ step, outcome, bin }) => [step, outcome, bin])).toEqual([
      ["pick", "bin_first", null], ["pick", "wrong_bin", "B-1"], ["pick", "accepted", null], ["pack", "wrong_item", null], ["pack", "too_many", null], ["pack", "accepted", null], ["pack", "accepted", null],
    ]);
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "W", work_order_ids: [(await readyWork()).id] });
    expect((await floor.call("POST", `/waves/${wave.id}/refused-scans`, refusedScan("sort", { zone: "A" }))).wave).toMatchObject({ id: wave.id });
  });

  it("keeps when each scan was made that waited on its device, not when it came; but not in the future, nor before its work was begun", async () => {
    const MINUTE = 60_000;
    const work = await readyWork(4);
    const floor = await pickerAt(store.url, admin, hamburg);
    await floor.call("POST", `/work-orders/${work.id}/start`, {});
    await rowsOf(database, "update doorstep_work_order set started_at = now() - interval '1 hour' where id = $1", work.id);
    const begun = Date.now();
    const made: [Json, number][] = [];
    const aged = (minutes: number): Json => scanOf(sku(work), 1, { age_ms: minutes * MINUTE });
    const told = (scan: Json, minutes: number): Json => (made.push([scan, Date.now() - minutes * MINUTE]), scan);
    const scan = (body: Json) => floor.call("POST", `/work-orders/${work.id}/scans`, body);
    const first = told(aged(40), 40);
    for (const body of [first, first, told(aged(20), 20), told(aged(600), 60), told(scanOf(sku(work)), 0)]) await scan(body);
    await floor.call("POST", `/work-orders/${work.id}/refused-scans`, told({ ...refusedScan("pick"), age_ms: 30 * MINUTE }, 30));
    await floor.call("POST", `/work-orders/${work.id}/packages`, { scans: [told(aged(3), 3), told(aged(2), 2), told(aged(1), 1), told(scanOf(sku(work)), 0)] });
    const { scans } = await admin("GET", `/admin/doorstep/scans?work_order_id=${work.id}`);
    expect(scans).toHaveLength(made.length);
    // Each was on its way for some of this time.
    const took = Date.now() - begun;
    for (const [{ scan_id }, at] of made) {
      const { scanned_at } = (scans as Json[]).find((one) => one.scan_id === scan_id)!;
      const later = +new Date(scanned_at as string) - at;
      expect(later).toBeGreaterThan(-MINUTE / 2);
      expect(later).toBeLessThan(MINUTE / 2 + took);
    }
    expect((await refusal(scan({ ...aged(1), age_ms: -1 }))).status).toBe(400);
    const { warehouse_figures } = await admin("GET", `/admin/doorstep/warehouse-figures?location_id=${hamburg}&from=${new Date(Date.now() - 70 * MINUTE).toISOString()}&to=${new Date(Date.now() + MINUTE).toISOString()}`);
    expect((warehouse_figures.people as Json[]).find(({ by }) => by === floor.picker.id)).toMatchObject({ pieces: 4, minutes: expect.any(Number), lines_per_hour: expect.any(Number) });
  });

  it("picks, packs, gets the label and its document; an unlabelled parcel can be opened again", async () => {
    const work = await readyWork(2, { wishes: { instructions: "Ring twice.", gift_message: "Happy birthday!" } });
    const floor = await pickerAt(store.url, admin, hamburg);
    const done = await pickAll(floor, work);
    const pack = (more: Json): Promise<Json> => floor.call("POST", `/work-orders/${work.id}/packages`, { scans: packScans(done), ...more });
    expect((await refusal(pack({}))).body.code).toBe("acknowledge");
    const { package: first } = await pack({ acknowledge_instructions: true });
    expect(first.packed_by).toBe(floor.picker.id);
    expect((await floor.call("POST", `/packages/${first.id}/unpack`, {})).work_order.state).toBe("picked");
    const { package: parcel } = await floor.call("POST", `/work-orders/${work.id}/packages`, { scans: packScans(done).map((scan) => ({ ...scan, scan_id: `${scan.scan_id}-again` })), acknowledge_instructions: true });
    expect(((await floor.call("GET", "/work")).to_pack as Json[]).map(({ id }) => id)).toContain(work.id);
    const { shipment } = await floor.call("POST", `/packages/${parcel.id}/label`, {});
    expect(shipment).toMatchObject({ state: "bought", tracking_number: expect.any(String) });
    expect(((await floor.call("GET", "/work")).to_pack as Json[]).map(({ id }) => id)).not.toContain(work.id);
    const label = await floorCall(store.url, floor.cookie)("GET", `/api/packages/${parcel.id}/label`);
    expect([label.status, label.headers.get("location")]).toEqual([302, shipment.label_url]);
  });

  it("scans the label that sticks on the parcel: its own is noted once; another order's, an old one and one that nobody knows are refused, kept, and change nothing", async () => {
    const floor = await pickerAt(store.url, admin, hamburg, "Lea");
    const labelledWork = async () => {
      const work = await readyWork();
      const { package: parcel } = await floor.call("POST", `/work-orders/${work.id}/packages`, { scans: packScans(await pickAll(floor, work)) });
      const check = (scan: Json): Promise<Json> => floor.call("POST", `/work-orders/${work.id}/label-scans`, scan);
      const noted = async () => (({ label_checked_at, label_checked_by }: Json) => [label_checked_at, label_checked_by])((await floor.call("GET", `/work-orders/${work.id}`)).work_order.packages[0] as Json);
      const label = async (): Promise<string> => (await floor.call("POST", `/packages/${parcel.id}/label`, {})).shipment.tracking_number as string;
      return { work, parcel, check, noted, label };
    };
    const refused = async (answer: Promise<Json>) => (({ status: code, body }) => [code, body.code, body.display_id])(await refusal(answer));
    const [one, other] = [await labelledWork(), await labelledWork()];
    expect((await refusal(one.check(labelScan("9400111899223197428490")))).status).toBe(409);
    const [number, others] = [await one.label(), await other.label()];
    const wrong = labelScan(others);
    for (let again = 0; again < 2; again += 1) expect(await refused(one.check(wrong))).toEqual([409, "wrong_label", other.work.display_id]);
    expect(await refused(one.check(labelScan("4006381333931")))).toEqual([409, "unknown_label", null]);
    expect(await one.noted()).toEqual([null, null]);
    // As USPS prints it: the postcode stands before the number.
    const own = labelScan(`42010435${number.toLowerCase()}`);
    await Promise.all([one.check(own), one.check(own), one.check(own)]);
    const noted = await one.noted();
    expect(noted).toEqual([expect.any(String), floor.picker.id]);
    await one.check(labelScan(number));
    expect(await one.noted()).toEqual(noted);
    await admin("DELETE", `/admin/doorstep/packages/${one.parcel.id}/label`);
    expect(await one.noted()).toEqual([null, null]);
    await one.label();
    expect(await refused(one.check(labelScan(number)))).toEqual([409, "void_label", one.work.display_id]);
    const { scans } = await admin("GET", `/admin/doorstep/scans?work_order_id=${one.work.id}&step=label`);
    expect((scans as Json[]).map(({ outcome }) => outcome).sort()).toEqual(["accepted", "accepted", "unknown_label", "void_label", "wrong_label"]);
    const { activity } = await admin("GET", `/admin/doorstep/warehouse-activity?result=wrong_label&by=${floor.picker.id}`);
    expect((activity as Json[])).toMatchObject([{ kind: "label", barcode: others, display_id: one.work.display_id }]);
  });

  it("is asked for the number of a carrier that sells no labels, and prints the parcel's slip and customs papers; nobody of another place does", async () => {
    const floor = await pickerAt(store.url, admin, hamburg, "Ida");
    const work = await readyWork(1, { wishes: { gift_receipt: true } });
    await pickAll(floor, work);
    const { package: parcel } = await floor.call("POST", `/work-orders/${work.id}/packages`, { scans: [scanOf(sku(work))], acknowledge_instructions: true });
    const label = (body: Json) => floor.call("POST", `/packages/${parcel.id}/label`, { adapter: "manual", ...body });
    const asked = await refusal(label({}));
    expect([asked.status, asked.body.code, asked.body.message]).toEqual([400, "tracking_number_needed", expect.stringContaining("Type in the tracking number")]);
    expect((await label({ tracking_number: "BIKE-4711" })).shipment).toMatchObject({ tracking_number: "BIKE-4711", label_url: null, bought_by: floor.picker.id });
    const paper = (path: string, cookie = floor.cookie) => floorCall(store.url, cookie)("GET", `/api/packages/${parcel.id}/${path}`);
    const slip = await paper("packing-slip");
    expect([slip.status, slip.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect((await floor.call("GET", `/work-orders/${work.id}`)).work_order).toMatchObject({ crosses_customs: false });
    expect(await status(paper("customs?blank=true"))).toBe(409);
    const customs = await paper("customs?blank=true&force=true");
    expect([customs.status, customs.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const elsewhere = await pickerAt(store.url, admin, reno, "Kim");
    for (const path of ["packing-slip", "customs?blank=true&force=true"]) expect(await status(paper(path, elsewhere.cookie))).toBe(404);
  });

  it("sees what is to be packed or labelled behind a hundred parcels that wait for their driver", async () => {
    const floor = await pickerAt(store.url, admin, reno, "Bo");
    await tamperWith(database, `
      insert into doorstep_work_order (id, order_id, display_id, location_id, state, ship_by, picked_at, packed_at)
        select 'dswo_wait' || n, 'order_wait' || n, 9000 + n, $1, 'packed', now(), now() - interval '1 day', now() - interval '1 day' from generate_series(1, 100) n`, reno);
    await tamperWith(database, `
      insert into doorstep_package (id, work_order_id, order_id, location_id, number, state, packed_at)
        select 'dspkg_wait' || n, 'dswo_wait' || n, 'order_wait' || n, $1, 1, 'labelled', now() - interval '1 day' from generate_series(1, 100) n`, reno);
    const [picked, packed] = [await pickAll(floor, await readyIn(reno)), await pickAll(floor, await readyIn(reno))];
    await floor.call("POST", `/work-orders/${packed.id}/packages`, { scans: packScans(packed) });
    const { to_pack, counts } = await floor.call("GET", "/work");
    expect((to_pack as Json[]).map(({ id }) => id)).toEqual([picked.id, packed.id]);
    expect(counts.to_pack).toBe(2);
  });

  it("makes a cluster of the next orders, and picks it into totes", async () => {
    const works = [await readyWork(1), await readyWork(1)];
    for (const [n, work] of works.entries()) await admin("POST", `/admin/doorstep/work-orders/${work.id}/priority`, { priority: 99 - n });
    const { call, picker } = await pickerAt(store.url, admin, hamburg);
    const { wave } = await call("POST", "/waves", { kind: "cluster", size: 2, totes: ["BOX-A", "BOX-B", "BOX-C"] });
    expect(wave).toMatchObject({ picker_id: picker.id, work_orders: [{ tote: "BOX-A", state: "picking" }, { tote: "BOX-B", state: "picking" }] });
    const scan = (of: Json, tote: string) => call("POST", `/waves/${wave.id}/scans`, scanOf(sku(of), 1, { tote }));
    expect((await refusal(scan(works[0]!, "BOX-B"))).body.code).toBe("wrong_tote");
    await scan(works[0]!, "BOX-A");
    expect((await scan(works[1]!, "BOX-B")).wave).toMatchObject({ walk: [], done_at: expect.any(String) });
    expect(((await call("GET", "/work")).waves as Json[]).map(({ id }) => id)).not.toContain(wave.id);
  });

  it("who begins a work order by itself takes it out of the wave that nobody has begun: no tote is asked for, and the wave ends with its last", async () => {
    const [alone, left] = [await readyWork(1), await readyWork(1)];
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Cluster", kind: "cluster", work_order_ids: [alone.id, left.id] });
    const floor = await pickerAt(store.url, admin, hamburg);
    expect((await pickAll(floor, alone)).state).toBe("picked");
    expect((await floor.call("GET", `/waves/${wave.id}`)).wave).toMatchObject({ done_at: null, work_orders: [{ id: left.id }] });
    await pickAll(floor, left);
    expect((await floor.call("GET", `/waves/${wave.id}`)).wave.done_at).toEqual(expect.any(String));
  });

  it("counts what was short", async () => {
    const work = await readyWork(2);
    const { call } = await pickerAt(store.url, admin, hamburg);
    await call("POST", `/work-orders/${work.id}/start`, {});
    await call("POST", `/work-orders/${work.id}/scans`, scanOf(sku(work)));
    await call("POST", `/work-orders/${work.id}/short-pick`, { line_id: work.lines[0].id, quantity: 1, reason: "bin is empty" });
    const task = ((await call("GET", "/work")).tasks as Json[]).find((one) => one.note === "bin is empty" && one.sku === sku(work))!;
    expect(task).toMatchObject({ kind: "recount", reason: "short_pick" });
    expect((await call("POST", `/tasks/${task.id}/done`, { counted_quantity: 8 })).task).toMatchObject({ state: "done" });
  });

  it("sorts what was picked together: each piece once, into the box that the screen said; what is packed from the pile is sorted too", async () => {
    const stock = await goods();
    const works = await Promise.all([2, 1].map(async (quantity) => workOrderOf(admin, await ordered(shop, stock, { quantity }), "ready")));
    const { call } = await pickerAt(store.url, admin, hamburg);
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Together", work_order_ids: works.map(({ id }) => id) });
    await call("POST", `/waves/${wave.id}/start`, {});
    const list = async (): Promise<Json | undefined> => ((await call("GET", "/work")).to_sort as Json[]).find(({ id }) => id === wave.id);
    const code = sku(works[0]!);
    await call("POST", `/waves/${wave.id}/scans`, scanOf(code, 2));
    expect((await refusal(call("POST", `/waves/${wave.id}/sort`, scanOf(code, 3)))).body.code).toBe("too_many");
    expect(await list()).toBeUndefined();
    const { pile } = (await call("POST", `/waves/${wave.id}/scans`, scanOf(code, 1))).wave as Json;
    expect((pile as Json[]).map(({ box, picked_quantity, sorted_quantity }) => [box, picked_quantity, sorted_quantity]).sort()).toEqual([[1, expect.any(Number), 0], [2, expect.any(Number), 0]]);
    expect(await list()).toMatchObject({ orders: 2, pieces: 3, sorted: 0 });

    const boxOf = (work: Json) => (pile as Json[]).find(({ work_order_id }) => work_order_id === work.id)!;
    const sort = (work: Json, more: Json = {}) => call("POST", `/waves/${wave.id}/sort`, { ...scanOf(code), work_order_id: work.id, ...more });
    const same = { scan_id: `sort-${wave.id}` };
    await Promise.all(Array.from({ length: 5 }, () => sort(works[0]!, same)));
    expect(await list()).toMatchObject({ sorted: 1 });
    const race = await Promise.allSettled([sort(works[1]!), sort(works[1]!), sort(works[1]!)]);
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await list()).toMatchObject({ sorted: 2 });
    expect((await refusal(sort(works[1]!))).body.code).toBe("too_many");
    expect((await refusal(sort(works[0]!, { barcode: "4006381333931" }))).body.code).toBe("wrong_item");

    const half = (await call("GET", `/work-orders/${works[0]!.id}`)).work_order as Json;
    expect(half).toMatchObject({ box: boxOf(works[0]!).box, lines: [{ picked_quantity: 2, sorted_quantity: 1 }] });
    const { work_order } = await call("POST", `/work-orders/${half.id}/packages`, { scans: packScans(half) });
    expect((work_order.lines as Json[])[0]).toMatchObject({ sorted_quantity: 2, packed_quantity: 2 });
    expect(await list()).toBeUndefined();
    expect(((await admin("GET", `/admin/doorstep/scans?step=sort&work_order_id=${works[1]!.id}`)).scans as Json[]).filter(({ outcome }) => outcome === "accepted")).toHaveLength(1);
  });

  it("sorts nothing where each order has its tote, or where there is but one", async () => {
    const { call } = await pickerAt(store.url, admin, hamburg);
    const [a, b, alone] = [await readyWork(1), await readyWork(1), await readyWork(1)];
    const waves = [{ kind: "cluster", work_order_ids: [a.id, b.id] }, { kind: "batch", work_order_ids: [alone.id] }];
    for (const one of waves) {
      const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Apart", ...one });
      expect((await call("POST", `/waves/${wave.id}/start`, {})).wave.pile).toEqual([]);
      expect((await refusal(call("POST", `/waves/${wave.id}/sort`, scanOf(sku(alone))))).body.code).toBe("not_sorted");
    }
  });

  it("takes over what a colleague left: who has it is told, of two who take it one gets it, and it is written down", async () => {
    const work = await readyWork(2);
    const [gone, one, two] = [await pickerAt(store.url, admin, hamburg, "Gone"), await pickerAt(store.url, admin, hamburg, "One"), await pickerAt(store.url, admin, hamburg, "Two")];
    await gone.call("POST", `/work-orders/${work.id}/start`, {});
    await gone.call("POST", `/work-orders/${work.id}/scans`, scanOf(sku(work)));
    const holder = { id: gone.picker.id, name: "Gone", since: expect.any(String) };
    expect((await one.call("GET", "/work")).taken.works).toContainEqual(expect.objectContaining({ id: work.id, pieces: 2, picked: 1, holder }));
    expect((await one.call("GET", `/work-orders/${work.id}`)).work_order.holder).toEqual(holder);
    expect((await gone.call("GET", "/work")).taken.works.map(({ id }: Json) => id)).not.toContain(work.id);
    const take = ({ call }: Floor, from = gone.picker.id) => call("POST", `/work-orders/${work.id}/take-over`, { from });
    const race = await Promise.allSettled([take(one), take(two)]);
    expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [winner, loser] = race[0]!.status === "fulfilled" ? [one, two] : [two, one];
    expect((await refusal(take(loser))).body.code).toBe("taken");
    await take(winner);
    expect((await refusal(gone.call("POST", `/work-orders/${work.id}/scans`, scanOf(sku(work))))).body.code).toBe("taken");
    expect((await winner.call("POST", `/work-orders/${work.id}/scans`, scanOf(sku(work)))).work_order.state).toBe("picked");
    const entries = (await admin("GET", `/admin/doorstep/warehouse-entries?work_order_id=${work.id}`)).warehouse_entries as Json[];
    expect(entries.filter(({ kind }) => kind === "handed_over")).toMatchObject([{ by: winner.picker.id, data: { from: gone.picker.id, to: winner.picker.id } }]);
    expect((await refusal(take(loser, winner.picker.id))).body.code).toBe("wrong_state");
  });

  it("takes over a wave whole, and not one order out of it", async () => {
    const works = [await readyWork(1), await readyWork(1)];
    const [gone, one] = [await pickerAt(store.url, admin, hamburg, "Gone"), await pickerAt(store.url, admin, hamburg, "One")];
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Left", kind: "cluster", work_order_ids: works.map(({ id }) => id) });
    await gone.call("POST", `/waves/${wave.id}/start`, {});
    await gone.call("POST", `/waves/${wave.id}/scans`, scanOf(sku(works[0]!), 1, { tote: "T1" }));
    expect((await refusal(one.call("POST", `/work-orders/${works[1]!.id}/take-over`, { from: gone.picker.id }))).body.code).toBe("in_wave");
    expect((await one.call("GET", "/work")).taken.waves).toContainEqual(expect.objectContaining({ id: wave.id, holder: { id: gone.picker.id, name: "Gone", since: expect.any(String) } }));
    expect((await one.call("POST", `/waves/${wave.id}/take-over`, { from: gone.picker.id })).wave).toMatchObject({ picker_id: one.picker.id, holder: { name: "One" } });
    expect((await one.call("POST", `/waves/${wave.id}/scans`, scanOf(sku(works[1]!), 1, { tote: "T2" }))).wave.done_at).toEqual(expect.any(String));
    expect((await refusal(gone.call("POST", `/waves/${wave.id}/take-over`, { from: one.picker.id }))).body.code).toBe("taken");
  });

  it("hands over a wave whole, and not one order out of it; given back it is begun anew by anybody", async () => {
    const works = [await readyWork(1), await readyWork(1)];
    const [one, two] = [await pickerAt(store.url, admin, hamburg, "One"), await pickerAt(store.url, admin, hamburg, "Two")];
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Given", kind: "cluster", work_order_ids: works.map(({ id }) => id) });
    const path = `/waves/${wave.id}`;
    expect((await refusal(one.call("POST", `${path}/hand-over`, { to: two.picker.id }))).body.code).toBe("wrong_state");
    await one.call("POST", `${path}/start`, {});
    for (const to of [two.picker.id, null]) expect((await refusal(one.call("POST", `/work-orders/${works[0]!.id}/hand-over`, { to }))).body.code).toBe("in_wave");
    expect((await refusal(two.call("POST", `${path}/hand-over`, { to: two.picker.id }))).body.code).toBe("taken");
    expect((await one.call("POST", `${path}/hand-over`, { to: null })).wave).toMatchObject({ picker_id: null, started_at: null, work_orders: [{ state: "ready" }, { state: "ready" }] });
    await one.call("POST", `${path}/start`, {});
    await one.call("POST", `${path}/scans`, scanOf(sku(works[0]!), 1, { tote: "T1" }));
    expect((await refusal(one.call("POST", `${path}/hand-over`, { to: null }))).body.code).toBe("begun");
    expect((await one.call("POST", `${path}/hand-over`, { to: two.picker.id })).wave.picker_id).toBe(two.picker.id);
    expect((await two.call("POST", `${path}/scans`, scanOf(sku(works[1]!), 1, { tote: "T2" }))).wave.done_at).toEqual(expect.any(String));

    const zoned = await readyWork(1);
    const { wave: zones } = await admin("POST", "/admin/doorstep/waves", { location_id: hamburg, name: "Zones", kind: "zone", work_order_ids: [zoned.id] });
    await one.call("POST", `/waves/${zones.id}/start`, {});
    expect((await refusal(one.call("POST", `/work-orders/${zoned.id}/hand-over`, { to: two.picker.id }))).body.code).toBe("in_wave");
    expect((await refusal(one.call("POST", `/waves/${zones.id}/hand-over`, { to: two.picker.id }))).body.code).toBe("by_zones");
  });

  it("adds a photo of what lies in the parcel: once however often it is sent, without the place where it was taken; a later one replaces it", async () => {
    const work = await readyWork(1);
    const floor = await pickerAt(store.url, admin, hamburg);
    const done = await pickAll(floor, work);
    const { package: pack } = await floor.call("POST", `/work-orders/${work.id}/packages`, { scans: packScans(done) });
    const send = (photo_id: string, picture: Buffer) => floor.call("POST", `/packages/${pack.id}/photo`, { photo_id, content: picture.toString("base64") });
    const picture = async (): Promise<Response> => floorCall(store.url, floor.cookie)("GET", `/api/packages/${pack.id}/photo`);
    expect((await picture()).status).toBe(404);
    for (const wrong of [Buffer.from("<svg onload='alert(1)'></svg>"), JPEG.subarray(0, 200)]) expect((await refusal(send("photo-wrong", wrong))).status).toBe(400);
    expect((await refusal(send("../../etc", JPEG))).status).toBe(400);
    const huge = { photo_id: "photo-huge", content: "A".repeat(9_000_000) };
    expect((await floorCall(store.url, floor.cookie)("POST", `/api/packages/${pack.id}/photo`, huge)).status).toBe(413);

    const told = await Promise.all(Array.from({ length: 4 }, () => send("photo-first", jpegOfPhone(6))));
    expect(told[0]!.package).toMatchObject({ photo_by: floor.picker.id, photo_url: `/admin/doorstep/packages/${pack.id}/photo?photo=photo-first` });
    expect(JSON.stringify(told)).not.toContain("photo_file_id");
    const kept = await picture();
    expect([kept.status, kept.headers.get("content-type"), kept.headers.get("x-content-type-options")]).toEqual([200, "image/jpeg", "nosniff"]);
    const bytes = Buffer.from(await kept.arrayBuffer()).toString("latin1");
    expect(bytes).toContain("Exif");
    expect(bytes).not.toMatch(/GPS|Anna/);
    const fileOf = async (): Promise<string> => (await rowsOf<{ photo_file_id: string }>(database, "select photo_file_id from doorstep_package where id = $1", pack.id))[0]!.photo_file_id;
    const first = await fileOf();
    const files = async () => (await readdir(join(REPOSITORY, "static"))).filter((name) => name.includes(pack.id));
    expect(await files()).toEqual([first]);

    await send("photo-second", PNG);
    expect((await picture()).headers.get("content-type")).toBe("image/png");
    expect([await files(), await fileOf() === first]).toEqual([[await fileOf()], false]);
    expect((await admin("GET", `/admin/doorstep/packages/${pack.id}`)).package.photo_url).toContain("photo-second");
    expect(await status(fetch(`${store.url}/admin/doorstep/packages/${pack.id}/photo`))).toBe(401);
    await floor.call("POST", `/packages/${pack.id}/unpack`, {});
    expect((await refusal(send("photo-third", JPEG))).body.code).toBe("wrong_state");
    for (const name of await files()) await rm(join(REPOSITORY, "static", name));
  });

  it("is told which carton to take, once sizes are known", async () => {
    const work = await readyWork(2);
    await admin("POST", "/admin/doorstep/cartons", { name: "Shoe box", length_mm: 340, width_mm: 220, height_mm: 130 });
    const floor = await pickerAt(store.url, admin, hamburg);
    await pickAll(floor, work);
    const path = `/work-orders/${work.id}/cartons`;
    expect(await floor.call("GET", path)).toEqual({ cartons: null, unknown: [expect.any(String)] });
    await rowsOf(database, "update doorstep_pick_line set length_mm = 200, width_mm = 100, height_mm = 60 where work_order_id = $1", work.id);
    expect(await floor.call("GET", path)).toMatchObject({ cartons: [{ name: "Shoe box", lines: [{ line_id: work.lines[0].id, quantity: 2 }] }], unknown: [] });
  });
});
