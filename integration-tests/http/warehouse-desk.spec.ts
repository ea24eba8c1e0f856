import type { Json } from "../../demo/walk/shop-client";
import { addPicker } from "../setup/floor";
import { picked, workOrderOf } from "../setup/packed";
import { openShop, ordered, refusal, type Shop } from "../setup/shop";
import { locationId, makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";

/** What is set up, planned and looked up at a desk: bins, waves, and the record of who did what. */
const at = "/admin/doorstep";
let shop: Shop;
let hamburg: string;
beforeAll(async () => {
  shop = await openShop();
  hamburg = await locationId(shop.admin, "Hamburg");
});
afterAll(() => shop?.store.stop());

const admin: Shop["admin"] = (...call) => shop.admin(...call);
const goods = (stock = 20) => makeGoods(admin, [{ stock: { Hamburg: stock } }]);
const readyOf = async (made: Awaited<ReturnType<typeof goods>>, quantity = 1) => workOrderOf(admin, await ordered(shop.shop, made, { quantity }), "ready");
const binsIn = async (query: string): Promise<Json[]> => (await admin("GET", `${at}/bins?location_id=${hamburg}&${query}`)).bins as Json[];

describe("bins", () => {
  const putIn = (bin: Json, body: Json) => admin("POST", `${at}/bins/${bin.id}/items`, body);
  const make = async (code: string, more: Json = {}): Promise<Json> => (await admin("POST", `${at}/bins`, { location_id: hamburg, code, ...more })).bin as Json;

  it("are found by a part of their code, their zone, or of what lies in them, which is named", async () => {
    const mugs = await goods();
    const bin = await make("FIND-07", { zone: "mezzanine" });
    await putIn(bin, { inventory_item_id: mugs.itemIds[0], quantity: 4, replenish_below: 2 });
    for (const q of ["ind-0", "MEZZ", mugs.sku]) expect((await binsIn(`q=${encodeURIComponent(q)}`)).map(({ code }) => code)).toEqual(["FIND-07"]);
    expect(await binsIn("q=FIND-07")).toMatchObject([{ items: [{ sku: `${mugs.sku}-0`, quantity: 4, replenish_below: 2 }] }]);
    expect(await binsIn("q=%25")).toEqual([]);
  });

  it("hold goods, each said by itself: the others stay, and what is left out stays as it is", async () => {
    const [one, other] = [await goods(), await goods()];
    const bin = await make("HOLD-01");
    await putIn(bin, { inventory_item_id: one.itemIds[0], quantity: 9, replenish_below: 3 });
    await putIn(bin, { inventory_item_id: other.itemIds[0] });
    const { bin: now } = await putIn(bin, { inventory_item_id: one.itemIds[0], quantity: 7 });
    expect((now.items as Json[]).map(({ inventory_item_id, quantity, replenish_below }) => [inventory_item_id, quantity, replenish_below]).sort()).toEqual(
      [[one.itemIds[0], 7, 3], [other.itemIds[0], null, null]].sort()
    );
    for (const _ of [1, 2]) await admin("DELETE", `${at}/bins/${bin.id}/items/${one.itemIds[0]}`);
    expect(await binsIn("q=HOLD-01")).toMatchObject([{ items: [{ inventory_item_id: other.itemIds[0] }] }]);
    expect((await refusal(putIn(bin, { inventory_item_id: "iitem_none" }))).status).toBe(404);
    expect((await refusal(putIn({ id: "dsbin_none" }, { inventory_item_id: one.itemIds[0] }))).status).toBe(404);
  });

  it("come right before or after another on the walk, however often that is said; a bin that goes is no more", async () => {
    const zone = "walk";
    const [a, b, c] = [await make("WALK-A", { zone }), await make("WALK-B", { zone }), await make("WALK-C", { zone })];
    const walk = async () => (await binsIn("zone=walk")).map(({ code }) => code);
    expect(await walk()).toEqual(["WALK-A", "WALK-B", "WALK-C"]);
    for (const _ of [1, 2]) await admin("POST", `${at}/bins/${c.id}/move`, { before: a.id });
    expect(await walk()).toEqual(["WALK-C", "WALK-A", "WALK-B"]);
    await Promise.all([admin("POST", `${at}/bins/${c.id}/move`, { after: b.id }), admin("POST", `${at}/bins/${a.id}/move`, { after: b.id })]);
    expect((await walk())[0]).toBe("WALK-B");
    expect((await refusal(admin("POST", `${at}/bins/${a.id}/move`, { after: a.id }))).status).toBe(400);
    expect((await refusal(admin("POST", `${at}/bins/${a.id}/move`, { after: b.id, before: c.id }))).status).toBe(400);
    await admin("DELETE", `${at}/bins/${b.id}`);
    expect((await refusal(admin("DELETE", `${at}/bins/${b.id}`))).status).toBe(404);
    expect((await walk()).sort()).toEqual(["WALK-A", "WALK-C"]);
    expect((await make("WALK-B", { zone })).id).not.toBe(b.id);
  });

  it("are made by a list: what is wrong with it is told first, and nothing is changed until nothing is", async () => {
    const [mugs, bowls] = [await goods(), await goods()];
    const send = async (csv: string, preview = false): Promise<Json> => (await admin("POST", `${at}/bins/import`, { location_id: hamburg, csv, preview })).bin_list as Json;
    const wrong = `code;zone;path_order;sku;quantity;reserve\nLIST-01;cold;5;${mugs.sku}-0;4;\nLIST-02;;;NO-SUCH;4;\nLIST-03;;x;;;\n`;
    expect(await send(wrong, true)).toMatchObject({
      lines: 3, bins: 3, new_bins: 3, done: false, faults: [{ line: 3, column: "sku", code: "unknown_sku", value: "NO-SUCH" }, { line: 4, column: "path_order", code: "not_a_number", value: "x" }],
    });
    expect((await refusal(send(wrong))).body.message).toContain("line 3");
    expect(await binsIn("q=LIST-")).toEqual([]);
    const right = `code;zone;path_order;sku;quantity;reserve\nLIST-02;;;;;yes\nLIST-01;cold;5;${mugs.sku}-0;4;\nLIST-01;;;${bowls.sku}-0;;\n`;
    expect(await send(right, true)).toMatchObject({ faults: [], new_bins: 2, done: false });
    expect(await binsIn("q=LIST-")).toEqual([]);
    await Promise.all([send(right), send(right)]);
    const listed = async () => (await binsIn("q=LIST-")).map(({ code, zone, kind, items }) => [code, zone, kind, (items as Json[]).map(({ quantity }) => quantity).sort()]);
    expect(await listed()).toEqual([["LIST-01", "cold", "pick", [4, null]], ["LIST-02", null, "reserve", []]]);
    expect(await send(`LIST-02\t\t\t${mugs.sku}-0\t30\n`)).toMatchObject({ new_bins: 0, done: true });
    expect(await listed()).toEqual([["LIST-01", "cold", "pick", [4, null]], ["LIST-02", null, "reserve", [30]]]);
    expect((await refusal(admin("POST", `${at}/bins/import`, { location_id: "sloc_none", csv: "A-1" }))).status).toBe(404);
    expect((await refusal(send("\n\n"))).status).toBe(400);
  });
});

describe("waves", () => {
  const wave = (body: Json) => admin("POST", `${at}/waves`, { location_id: hamburg, name: "desk", ...body });
  const openWaves = async (): Promise<Json[]> => (await admin("GET", `${at}/waves?open=true&location_id=${hamburg}&limit=100`)).waves as Json[];

  it("are made of the most urgent that are ready and in none, by one of two who ask at once, and dissolved while nobody has begun", async () => {
    const made = await goods();
    const works = [await readyOf(made), await readyOf(made), await readyOf(made)];
    await admin("POST", `${at}/work-orders/${works[2]!.id}/priority`, { priority: 50 });
    const { wave: first } = await wave({ next: 1, kind: "single" });
    expect((first.work_orders as Json[]).map(({ id }) => id)).toEqual([works[2]!.id]);
    const settled = await Promise.allSettled([wave({ next: 500 }), wave({ next: 500 })]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refusal(wave({ next: 5 }))).body.code).toBe("nothing_ready");
    const listed = await openWaves();
    expect(listed.find(({ id }) => id === first.id)).toMatchObject({ picker_id: null, picker_name: null, pieces: 1, picked: 0 });
    for (const { id } of listed) await admin("DELETE", `${at}/waves/${id}`);
    expect(await openWaves()).toEqual([]);
    expect((await refusal(admin("DELETE", `${at}/waves/${first.id}`))).status).toBe(404);
    expect((await admin("GET", `${at}/work-orders/${works[2]!.id}`)).work_order).toMatchObject({ state: "ready" });
    expect((await refusal(wave({ next: 5, kind: "single" }))).status).toBe(400);
    expect((await refusal(wave({ next: 5, work_order_ids: [works[0]!.id] }))).status).toBe(400);
    expect((await refusal(wave({}))).status).toBe(400);
  });

  it("tell who picks them and how far, and are handed over to another; one that is begun is not dissolved", async () => {
    const made = await goods();
    const work = await readyOf(made, 3);
    const picker = await addPicker(admin, hamburg, "Wilma Wave");
    const { wave: mine } = await wave({ work_order_ids: [work.id] });
    const { wave: begun } = await admin("POST", `${at}/waves/${mine.id}/start`, {});
    await admin("POST", `${at}/waves/${mine.id}/scans`, { scan_id: "desk-wave-1", barcode: made.sku, quantity: 2 });
    expect((await refusal(admin("DELETE", `${at}/waves/${mine.id}`))).body.code).toBe("begun");
    expect((await admin("POST", `${at}/waves/${mine.id}/hand-over`, { to: picker.id })).wave.picker_id).toBe(picker.id);
    expect((await openWaves()).find(({ id }) => id === mine.id)).toMatchObject({ picker_name: "Wilma Wave", pieces: 3, picked: 2 });
    const { activity } = await admin("GET", `${at}/warehouse-activity?display_id=${work.display_id}&kind=handed_over`);
    expect(activity).toMatchObject([{ by: begun.picker_id, data: { from: begun.picker_id, to: picker.id } }]);
  });
});

describe("the dashboard's search", () => {
  const search = async (query: string): Promise<Json[]> => (await admin("GET", `/admin/search?${query}`)).results as Json[];

  it("finds orders by a word of the name, work, cases and parcels beside what core finds, and nothing for who is not logged in", async () => {
    const work = await readyOf(await goods());
    const name = (await admin("GET", `/admin/orders/${work.order_id}?fields=*shipping_address`)).order.shipping_address.last_name as string;
    const ours = "entity[]=doorstep-orders&entity[]=doorstep-work-orders&entity[]=doorstep-care&entity[]=doorstep-parcels";
    const byName = await until("the order to be found", async () => {
      const found = await search(`q=${encodeURIComponent(name)}&${ours}`);
      return (found[0]?.data as Json[] | undefined)?.some(({ id }) => id === work.order_id) && found;
    });
    expect(byName.map(({ entity }) => entity)).toEqual(["doorstep-orders", "doorstep-work-orders", "doorstep-care", "doorstep-parcels"]);
    expect(byName[0]!.data).toContainEqual(expect.objectContaining({ id: work.order_id, display_id: work.display_id }));
    const byNumber = await search(`q=%23${work.display_id}&limit=3&entity[]=order&${ours}`);
    expect(byNumber.map(({ entity }) => entity)).toEqual(["order", "doorstep-orders", "doorstep-work-orders", "doorstep-care", "doorstep-parcels"]);
    const found = byNumber.slice(1).map(({ data }) => (data as Json[]).some(({ id }) => [work.id, work.order_id].includes(id)));
    expect(found).toEqual([true, true, false, false]);
    expect((await admin("GET", `${at}/cases?q=${encodeURIComponent(name)}`)).cases).toEqual([]);
    expect((await fetch(`${shop.store.url}/admin/search?q=x&${ours}`)).status).toBe(401);
    expect((await search("q=zz")).length).toBeGreaterThan(5);
  });
});

describe("who did what", () => {
  const of = async (query: string): Promise<Json> => admin("GET", `${at}/warehouse-activity?${query}`);
  const kinds = (page: Json): unknown[] => (page.activity as Json[]).map(({ kind, result }) => (result ? [kind, result] : kind));

  it("is told of scans and all else together, the newest first, by person, order, kind, result, day and location", async () => {
    const made = await goods();
    const work = await readyOf(made);
    await admin("POST", `${at}/work-orders/${work.id}/hold`, { reason: "A call came" });
    await admin("POST", `${at}/work-orders/${work.id}/release`, {});
    await workOrderOf(admin, { id: work.order_id } as Json, "ready");
    await admin("POST", `${at}/work-orders/${work.id}/start`, {});
    await refusal(admin("POST", `${at}/work-orders/${work.id}/scans`, { scan_id: "desk-wrong", barcode: "4000000000000", quantity: 1 }));
    const done = await picked(admin, work);
    const order = `display_id=${work.display_id}`;
    const all = await of(order);
    expect(kinds(all)).toEqual([["pick", "accepted"], ["pick", "wrong_item"], "started", "released", "held"]);
    expect((all.activity as Json[])[0]).toMatchObject({ display_id: done.display_id, location_id: hamburg, title: expect.any(String), barcode: made.sku, quantity: 1, name: expect.any(String) });
    expect((all.activity as Json[])[4]).toMatchObject({ data: { reason: "A call came" } });
    expect(kinds(await of(`${order}&result=refused`))).toEqual([["pick", "wrong_item"]]);
    expect(kinds(await of(`${order}&result=wrong_item&location_id=${hamburg}`))).toEqual([["pick", "wrong_item"]]);
    expect(kinds(await of(`${order}&kind=held`))).toEqual(["held"]);
    expect(kinds(await of(`${order}&kind=held&result=accepted`))).toEqual([]);
    expect(kinds(await of(`${order}&location_id=sloc_none`))).toEqual([]);
    expect(kinds(await of(`${order}&by=${(all.activity as Json[])[0]!.by}`))).toHaveLength(5);
    expect(kinds(await of(`${order}&to=2020-01-01`))).toEqual([]);
    expect((await of("by=nobody")).from).toMatch(/^\d{4}-\d\d-\d\d$/);
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const page = await of(`${order}&limit=2${after && `&after=${after}`}`);
      seen.push(...(page.activity as Json[]).map(({ id }) => id as string));
      if (!page.next) break;
      after = page.next as string;
    }
    expect(seen).toEqual((all.activity as Json[]).map(({ id }) => id));
    expect((await refusal(of("from=2026-01-01&to=2026-12-01"))).status).toBe(400);
    expect((await refusal(of("after=nonsense"))).status).toBe(400);
    const response = await fetch(`${shop.store.url}${at}/warehouse-activity/csv?${order}`, { headers: { authorization: await token() } });
    const [head, ...lines] = (await response.text()).trim().split("\r\n");
    expect([response.headers.get("content-type"), head!.split(",").slice(0, 3), lines.length]).toEqual(["text/csv; charset=utf-8", ["at", "by", "name"], 5]);
  });

  async function token(): Promise<string> {
    const { api_key } = await admin("POST", "/admin/api-keys", { title: "Desk", type: "secret" });
    return `Basic ${Buffer.from(`${(api_key as Json).token}:`).toString("base64")}`;
  }
});
