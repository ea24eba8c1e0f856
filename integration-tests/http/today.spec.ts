import type { Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { accountOf, calling } from "../setup/account";
import { colleagueOf } from "../setup/colleague";
import { followed } from "../setup/order-page";
import { packed, workOrderOf } from "../setup/packed";
import { bought, ordered, refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const at = "/admin/doorstep";
/** With a mail provider that takes mails. */
const open = shopWithDoubles();
let goods: Goods;
beforeAll(async () => {
  goods = await makeGoods(open.admin, [{ stock: { Hamburg: 100 } }]);
});

const list = async (query = ""): Promise<Json[]> => (await open.admin("GET", `${at}/orders-on-the-way?limit=100&${query}`)).orders as Json[];
const rowOf = (order: Json, fits: (row: Json) => boolean = () => true): Promise<Json> =>
  until("the order's row", async () => (await list(`show=all&q=${order.display_id}`)).find((row) => row.order_id === order.id && fits(row)));
const today = (query = ""): Promise<Json> => open.admin("GET", `${at}/today?limit=100&${query}`);
const sql = (statement: string, ...values: unknown[]) => tamperWith(open.database, statement, ...values);
const refused = async (path: string): Promise<number> => (await refusal(open.admin("GET", `${at}/${path}`))).status;

describe("orders on their way", () => {
  it("an order is there soon after it was placed, and tells how it stands as it goes on", async () => {
    const order = await ordered(open.shop, goods, { quantity: 2 });
    const row = await rowOf(order, ({ work }) => work === "to_pick");
    expect(row).toMatchObject({
      display_id: order.display_id, email: BUYERS.anna.email, customer_name: "Anna Lindqvist", step: "ordered", payment: "authorised", ended: false, late: false, needs_person: false, next_awaits: "pack", parcels: 0,
    });
    expect(Date.parse(row.ship_by as string)).toBeGreaterThan(Date.now());
    expect(row.location_ids).toHaveLength(1);
    const pack = await packed(open.admin, order);
    await rowOf(order, ({ step, work }) => step === "packed" && work === "packed");
    const { shipment } = await open.admin("POST", `${at}/packages/${pack.id}/label`, { adapter: "simulator" });
    expect(await rowOf(order, ({ parcels }) => parcels === 1)).toMatchObject({ parcels_shipped: 0, tracking_numbers: [shipment.tracking_number] });
    expect((await list(`q=${shipment.tracking_number}`)).map(({ id }) => id)).toEqual([row.id]);
    await open.admin("POST", `${at}/shipments/${shipment.id}/ship`, {});
    // Who followed it while it was sent saw its work done before it was told that it left.
    const sent = await rowOf(order, ({ step, shipped_at }) => step === "shipped" && shipped_at !== null);
    expect(sent).toMatchObject({ parcels_shipped: 1, ship_by: null, carriers: [expect.any(String)] });
  });

  it("one that was followed before there was a place for it is filled in by the catch-up", async () => {
    const order = await ordered(open.shop, goods);
    const { id } = await rowOf(order, ({ work }) => work === "to_pick");
    await followed(open.database, order);
    // The catch-up of each minute may fill it in at this very moment.
    await until("it to be in no list", async () => {
      await sql("update doorstep_followed_order set placed_at = null, display_id = null, email = null, step = null, work = null, ended = true where id = $1", id);
      return !(await list(`show=all&q=${order.display_id}`)).some((row) => row.order_id === order.id);
    });
    await rowsOf(open.database, `insert into doorstep_jobs.job (name, data) values ('doorstep', '{"work":"catch-up","key":"orders"}')`);
    expect(await rowOf(order, ({ ended }) => ended === false)).toMatchObject({ step: "ordered", email: BUYERS.anna.email });
  });

  it("pages follow one another, and what no page gave leads nowhere", async () => {
    for (let n = 0; n < 2; n += 1) await rowOf(await ordered(open.shop, goods));
    const first = await open.admin("GET", `${at}/orders-on-the-way?limit=2`);
    const second = await open.admin("GET", `${at}/orders-on-the-way?limit=2&after=${first.next}`);
    const both = [...(first.orders as Json[]), ...(second.orders as Json[])].map(({ id }) => id as string);
    expect(both).toEqual((await list()).slice(0, both.length).map(({ id }) => id));
    expect(new Set(both).size).toBe(both.length);
    for (const wrong of ["after=x", "limit=0", "limit=101", "order=email", "order=ship_by&show=all", "step=lost", "late=maybe", "show=none", "fields=*", "q="]) {
      expect([wrong, await refused(`orders-on-the-way?${wrong}`)]).toEqual([wrong, 400]);
    }
    expect(await list(`q=${encodeURIComponent("%' or 1=1; --")}`)).toEqual([]);
  });

  it("what is late, or needs a person, is so by the clock", async () => {
    const id = "dsfo_l1";
    // Of an order that nobody follows, so that nothing changes it meanwhile.
    await sql("insert into doorstep_followed_order (id, order_id, followed_at, read_at, display_id, step, payment, work, placed_at, late_from, person_from) values ($1, 'order_l1', now(), now(), 800001, 'ordered', 'authorised', 'to_pick', now(), now() + interval '1 day', now() + interval '1 day')", id);
    const has = async (query: string) => (await list(query)).some((row) => row.id === id);
    expect([await has("late=true"), await has("needs_person=true"), await has("step=ordered"), await has("step=packed&step=shipped")]).toEqual([false, false, true, false]);
    await sql("update doorstep_followed_order set late_from = now() - interval '1 minute', person_from = now() - interval '1 minute' where id = $1", id);
    expect([await has("late=true"), await has("needs_person=true"), await has("late=false")]).toEqual([true, true, true]);
    expect((await list("late=true")).find((row) => row.id === id)).toMatchObject({ late: true, needs_person: true });
  });
});

describe("what is done to many orders at once", () => {
  const act = (body: Json): Promise<Json> => open.admin("POST", `${at}/orders-on-the-way/actions`, body);
  const workOf = async (order: Json): Promise<Json> => ((await open.admin("GET", `${at}/work-orders?order_id=${order.id}`)).work_orders as Json[])[0]!;

  it("is told of each by itself: one that has no work left keeps no other from it", async () => {
    const [first, second, gone] = [await ordered(open.shop, goods), await ordered(open.shop, goods), await ordered(open.shop, goods)];
    for (const order of [first, second, gone]) await workOrderOf(open.admin, order, "ready");
    await open.admin("POST", `/admin/orders/${gone.id}/cancel`);
    await workOrderOf(open.admin, gone, "cancelled");
    for (const order of [first, second, gone]) await rowOf(order);
    const { results } = await act({ order_ids: [first.id, gone.id, second.id, first.id], do: "prioritise", priority: 50 });
    expect(results).toEqual([
      { order_id: first.id, display_id: first.display_id, done: 1, code: null, message: null }, { order_id: gone.id, display_id: gone.display_id, done: 0, code: "nothing", message: "it has no open work" },
      { order_id: second.id, display_id: second.display_id, done: 1, code: null, message: null },
    ]);
    expect(await workOf(first)).toMatchObject({ own_priority: 50 });
    await act({ order_ids: [first.id, second.id], do: "hold", reason: "The van is full" });
    expect(await workOrderOf(open.admin, second, "waiting")).toMatchObject({ waiting_code: "held", waiting_reason: "The van is full" });
    await rowOf(second, ({ work }) => work === "waiting");
    await act({ order_ids: [first.id, second.id], do: "release" });
    for (const order of [first, second]) await workOrderOf(open.admin, order, "ready");
  });

  it("a mail goes again to each who was sent one", async () => {
    const order = await ordered(open.shop, goods);
    const mail = await until("the confirmation", async () => ((await open.admin("GET", `${at}/messages?order_id=${order.id}`)).messages as Json[]).find(({ state }) => ["sent", "kept", "delivered"].includes(state as string)));
    expect((await act({ order_ids: [order.id], do: "resend" })).results).toMatchObject([{ done: 1, code: null }]);
    await until("it to go again", async () => {
      const { message } = await open.admin("GET", `${at}/messages/${mail.id}`);
      return message.by_hand && ["sent", "kept", "delivered"].includes(message.state as string);
    });
  });

  it("papers of their work come in one print", async () => {
    const [first, second] = [await ordered(open.shop, goods), await ordered(open.shop, goods)];
    for (const order of [first, second]) await workOrderOf(open.admin, order, "ready");
    expect((await open.admin("GET", `${at}/documents/pick-list?order_id=${first.id}&order_id=${second.id}`)).text).toMatch(/^%PDF/);
    expect(await refused("documents/pick-list?order_id=order_none")).toBe(400);
    expect(await refused("documents/pick-list")).toBe(400);
  });

  it("of what is wrongly asked for, nothing is done", async () => {
    const order = await ordered(open.shop, goods);
    await workOrderOf(open.admin, order, "ready");
    const wrong: [Json, number][] = [
      [{ order_ids: [order.id, "order_none"], do: "hold", reason: "x" }, 404], [{ order_ids: [order.id], do: "hold" }, 400], [{ order_ids: [order.id], do: "prioritise" }, 400], [{ order_ids: [order.id], do: "prioritise", priority: 1000 }, 400],
      [{ order_ids: [], do: "release" }, 400], [{ order_ids: Array(101).fill(order.id), do: "release" }, 400], [{ order_ids: [order.id], do: "delete" }, 400], [{ order_ids: [order.id], do: "release", more: 1 }, 400],
    ];
    for (const [body, status] of wrong) expect([body, (await refusal(act(body))).status]).toEqual([body, status]);
    expect(await workOf(order)).toMatchObject({ state: "ready", own_priority: null });
  });
});

describe("saved views", () => {
  const view = (name: string, more: Json = {}): Json => ({ name, query: { step: "packed" }, ...more });

  it("a colleague sees what is shared, and changes nothing of it", async () => {
    const colleague = await colleagueOf(open.store.url, open.admin, "berta@example.com");
    const names = async (call: typeof colleague): Promise<string[]> => ((await call("GET", `${at}/saved-views`)).saved_views as Json[]).map(({ name }) => name as string);
    const { saved_view: own } = await open.admin("POST", `${at}/saved-views`, view("Mine", { is_default: true }));
    const { saved_view: shared } = await open.admin("POST", `${at}/saved-views`, view("Ours", { shared: true, is_default: true }));
    expect(await names(open.admin)).toEqual(["Mine", "Ours"]);
    const seen = (await colleague("GET", `${at}/saved-views`)).saved_views as Json[];
    expect(seen).toEqual([{ id: shared.id, page: "orders", name: "Ours", query: { step: "packed" }, shared: true, is_default: false, mine: false }]);
    for (const id of [own.id, shared.id, "dsview_none"]) {
      expect((await refusal(colleague("POST", `${at}/saved-views/${id}`, view("Hers now")))).status).toBe(404);
      expect((await refusal(colleague("DELETE", `${at}/saved-views/${id}`))).status).toBe(404);
    }
    // One list begins with one view: the second took the first's place.
    expect(((await open.admin("GET", `${at}/saved-views`)).saved_views as Json[]).map(({ name, is_default }) => [name, is_default])).toEqual([["Mine", false], ["Ours", true]]);
    await open.admin("POST", `${at}/saved-views/${shared.id}`, view("Nobody's any more"));
    expect(await names(colleague)).toEqual([]);
    expect(await open.admin("DELETE", `${at}/saved-views/${own.id}`)).toMatchObject({ id: own.id, deleted: true });
    expect(await names(open.admin)).toEqual(["Nobody's any more"]);
  });

  it("keep names and short texts, nothing else", async () => {
    for (const body of [view(""), view("a".repeat(81)), view("x", { query: { step: { $ne: 1 } } }), view("x", { page: "users" }), view("x", { user_id: "somebody" }), view("x", { query: { q: "a".repeat(401) } }), { name: "x" }]) {
      expect([body, (await refusal(open.admin("POST", `${at}/saved-views`, body))).status]).toEqual([body, 400]);
    }
  });
});

describe("today", () => {
  const AGO = "now() - interval";

  it("is everything that needs a person, out of all rooms, by its time; and the badge counts the same", async () => {
    const order = await ordered(open.shop, goods);
    const work = await workOrderOf(open.admin, order, "ready");
    const before = await today();
    await sql(`insert into doorstep_work_order (id, order_id, display_id, location_id, state, ship_by) values ('dswo_t1', 'order_nobody_follows', 800002, $1, 'ready', ${AGO} '3 hours')`, work.location_id);
    await sql(`insert into doorstep_deadline (id, order_id, awaits, subject, due_at, state) values ('dsdl_t1', $1, 'label', 'dspkg_x', ${AGO} '5 hours', 'missed'), ('dsdl_t2', $1, 'delivery', 'dspkg_y', now() + interval '1 day', 'open'), ('dsdl_t3', $1, 'payment_review', '', ${AGO} '1 day', 'missed')`, order.id);
    await sql(`insert into doorstep_payment_finding (id, payment_session_id, provider_id, reference, order_id, kind, currency_code, amount, raw_amount, state, found_at)
      values ('dspf_t1', 'payses_t', 'pp_x', 'pi_1', $1, 'captured_not_recorded', 'eur', 12.5, '{"value":"12.5"}', 'open', ${AGO} '4 hours'), ('dspf_t2', 'payses_t', 'pp_x', 'pi_1', null, 'paid_without_order', 'eur', null, null, 'repaired', ${AGO} '9 hours')`, order.id);
    await sql(`insert into doorstep_dispute (id, provider_id, reference, kind, state, payment_session_id, order_id, reason, opened_at, asked_at, evidence_due_at) values ('dsdp_t1', 'pp_x', 'dp_1', 'dispute', 'needs_response', 'payses_t', $1, 'fraudulent', now(), now(), now() + interval '2 days')`, order.id);
    await sql(`insert into doorstep_warehouse_task (id, kind, state, location_id, title, reason, created_at) select 'dstask_t' || n, 'put_back', 'open', $1, 'Goods', 'order_canceled', ${AGO} '2 hours' + n * interval '1 minute' from generate_series(1, 3) n`, work.location_id);
    await sql(`insert into doorstep_case (id, order_id, state, reason, opened_by, opened_at, fingerprint) values ('dscase_t1', $1, 'open', 'damaged', 'shopper', ${AGO} '20 hours', 'a'), ('dscase_t2', $1, 'open', 'payment_disputed', 'bank', ${AGO} '20 hours', 'b'), ('dscase_t3', $1, 'waiting', 'late', 'shopper', ${AGO} '20 hours', 'c')`, order.id);
    await sql(`insert into doorstep_jobs.job (name, data, state) values ('doorstep_dead', '{"work":"no-such-work","key":"x"}', 'created')`);
    const ours = (rows: Json[]): string[] => rows.filter(({ id, order_id }) => /_t\d$|given_up|put_back/.test(id as string) || order_id === order.id).map(({ kind, code }) => `${kind} ${code}`);
    const { today: items, count, counts } = await today();
    expect(ours(items as Json[])).toEqual(["wait label", "finding captured_not_recorded", "work ready", "task put_back", "given_up given_up", "case damaged", "dispute dispute"]);
    const added = (group: string): number => counts[group] - before.counts[group];
    expect({ orders: added("orders"), payments: added("payments"), warehouse: added("warehouse"), care: added("care"), health: added("health") }).toEqual({ orders: 1, payments: 2, warehouse: 2, care: 1, health: 1 });
    expect((items as Json[]).find(({ id }) => id === "dspf_t1")).toMatchObject({ display_id: order.display_id, data: { amount: "12.5", currency_code: "eur" } });
    expect((items as Json[]).find(({ kind }) => kind === "task")).toMatchObject({ location_id: work.location_id, data: { count: 3 } });
    const { work_orders } = await open.admin("GET", `${at}/work-orders?location_id=${work.location_id}&state=ready&limit=100`);
    const ahead = new Set((work_orders as Json[]).filter(({ ship_by }) => new Date(ship_by as string) > new Date()).map(({ order_id }) => order_id as string));
    expect(ahead.has(order.id as string)).toBe(true);
    expect((items as Json[]).find(({ kind, location_id }) => kind === "to_send" && location_id === work.location_id)).toMatchObject({ code: "to_send", order_id: null, data: { count: ahead.size } });
    expect(await open.admin("GET", `${at}/today/count`)).toEqual({ count, counts });
    expect(Object.values(counts as Record<string, number>).reduce((a, b) => a + b)).toBe(count);

    const all = (items as Json[]).map(({ kind, id }) => `${kind} ${id}`);
    const paged = [(await open.admin("GET", `${at}/today?limit=3`)).today, (await open.admin("GET", `${at}/today?limit=3&offset=3`)).today].flat() as Json[];
    expect(paged.map(({ kind, id }) => `${kind} ${id}`)).toEqual(all.slice(0, 6));
    const payments = await today("group=payments");
    expect((payments.today as Json[]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["finding", "dispute"]));
    expect(new Set((payments.today as Json[]).map(({ kind }) => kind)).has("case")).toBe(false);
    expect(payments.count).toBe(counts.payments);
    for (const wrong of ["group=other", "limit=0", "offset=-1", "offset=1001", "order=due_at"]) expect([wrong, await refused(`today?${wrong}`)]).toEqual([wrong, 400]);
  });

  it("a parcel with which something is the matter is told once, and not while somebody has put it off", async () => {
    await sql(`insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, service, state, reference, request) values ('dsshp_t1', 'dspkg_t1', 'order_t1', 'loc', 'manual', 'bike', 'shipped', 'ref_t1', '{}')`);
    await sql(`insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, exception, exception_since, exceptions)
      values ('dstrk_t1', 'dsshp_t1', 'dspkg_t1', 'order_t1', 'manual', 'Own', 'OWN1', 'stall', ${AGO} '6 hours', '[{"kind":"stall","suggestion":"ask_carrier"}]')`);
    await sql(`insert into doorstep_deadline (id, order_id, awaits, subject, due_at, state) values ('dsdl_t9', 'order_t1', 'carrier_scan', 'dspkg_t1', ${AGO} '6 hours', 'missed')`);
    const about = async (): Promise<Json[]> => ((await today()).today as Json[]).filter(({ order_id }) => order_id === "order_t1");
    expect(await about()).toMatchObject([{ kind: "exception", code: "stall", subject: "OWN1", display_id: null, data: { suggestion: "ask_carrier", carrier: "Own" } }]);
    await sql("update doorstep_tracker set snoozed_until = now() + interval '1 day' where id = 'dstrk_t1'");
    expect(await about()).toEqual([]);
  });

  it("stock that runs out is of today", async () => {
    const few = await makeGoods(open.admin, [{ stock: { Reno: 2 } }]);
    await open.admin("POST", `${at}/stock/${few.itemIds[0]}/policy`, { low_stock_at: 5 });
    const { today: items, counts } = await today("group=stock");
    expect(items).toContainEqual(expect.objectContaining({ kind: "stock", code: "low", subject: few.itemIds[0], due_at: null }));
    expect(counts.stock).toBe((items as Json[]).length);
  });
});

describe("a customer's orders", () => {
  it("are told with what is the matter with them", async () => {
    const login = await accountOf(open.shop, BUYERS.yuki);
    const shopper = calling(open.shop, login);
    const own = await makeGoods(open.admin, [{ stock: { Hamburg: 5 } }], { prices: { eur: 10 } });
    const cart = await fillCart(shopper, { ...BUYERS.anna, email: BUYERS.yuki.email }, [{ sku: own.sku, quantity: 1 }]);
    await startPayment(shopper, cart.id as string, "pp_system_default");
    const order = await bought(shopper, cart);
    const { customer_id } = await rowOf(order);
    await sql("insert into doorstep_case (id, order_id, state, reason, opened_by, opened_at, fingerprint) values ('dscase_c1', $1, 'waiting', 'late', 'shopper', now(), 'a'), ('dscase_c2', $1, 'resolved', 'late', 'shopper', now(), 'b')", order.id);
    const told = await open.admin("GET", `${at}/customers/${customer_id}/orders`);
    expect(told).toMatchObject({ orders: [{ order_id: order.id }], counts: { orders: 1, under_way: 1, exceptions: 0, cases: 1 } });
    expect(await open.admin("GET", `${at}/customers/cus_none/orders`)).toEqual({ orders: [], counts: { orders: 0, under_way: 0, exceptions: 0, cases: 0 } });
  });
});

describe("analytics", () => {
  /** In May 2020, before the shop: ten orders that were paid after one to ten hours; eight were sent and arrived, of which six in time; and what else is counted. */
  beforeAll(async () => {
    const from = "'2020-05-04T10:00:00Z'::timestamptz";
    await sql(`insert into doorstep_followed_order (id, order_id, followed_at, read_at, ended, display_id, step, placed_at, paid_at, picked_at, packed_at, shipped_at, delivered_at, promised_first, location_ids)
      select 'dsfo_a' || n, 'order_a' || n, now(), now(), true, 900000 + n, case when n <= 8 then 'delivered' else 'ordered' end, ${from} + (n / 6) * interval '7 days', ${from} + (n / 6) * interval '7 days' + n * interval '1 hour',
        case when n <= 8 then ${from} + interval '10 days' end, case when n <= 8 then ${from} + interval '10 days' end, case when n <= 8 then ${from} + interval '10 days' end, case when n <= 8 then ${from} + interval '12 days' end,
        ${from} + case when n <= 6 then interval '20 days' else interval '1 day' end, case when n % 2 = 0 then '{loc_a}'::text[] else '{loc_b}'::text[] end from generate_series(1, 10) n`);
    await sql(`insert into doorstep_rating (id, order_id, score, rated_at) select 'dsrat_a' || n, 'order_a' || n, 1 + n % 5, ${from} from generate_series(1, 5) n`);
    await sql(`insert into doorstep_tracking_exception (id, tracker_id, order_id, package_id, kind, episode, reason, data, suggestion, opened_at) select 'dsexc_a' || n, 'dstrk_a' || n, 'order_a' || n, 'dspkg_a' || n, case when n < 3 then 'stall' else 'delay' end, 'e', 'r', '{}', 'ask_carrier', ${from} from generate_series(1, 3) n`);
    await sql(`insert into doorstep_stock_hold (id, cart_id, state, first_held_at, expires_at) select 'dshold_a' || n, 'cart_a' || n, (array['settled', 'settled', 'settled', 'expired', 'released'])[n], ${from}, ${from} from generate_series(1, 5) n`);
  });
  const MAY = "from=2020-05-01&to=2020-05-31";
  const ask = async (query: string): Promise<Json> => (await open.admin("GET", `${at}/analytics?${query}`)).analytics as Json;

  it("tells what is so, of a time and of a location in it", async () => {
    expect(await ask(MAY)).toMatchObject({
      from: "2020-05-01", to: "2020-05-31", location_id: null, funnel: { placed: 10, paid: 10, picked: 8, packed: 8, shipped: 8, delivered: 8, canceled: 0 }, on_time: { promised: 8, on_time: 6, share: 0.75 },
      exceptions: [{ kind: "stall", parcels: 2 }, { kind: "delay", parcels: 1 }], holds: { taken: 5, converted: 3, expired: 1, released: 1, live: 0, share: 0.6 },
      csat: { ratings: 5, average: 3, satisfied: 2, share: 0.4, scores: [1, 1, 1, 1, 1], weeks: [{ week: "2020-05-04", ratings: 5 }] },
    });
    const { lead_times } = await ask(MAY);
    expect((lead_times as Json[])[0]).toEqual({ stretch: "paid", orders: 10, p50: 5.5, p90: 9.1, weeks: [{ week: "2020-05-04", orders: 5, p50: 3, p90: 4.6 }, { week: "2020-05-11", orders: 5, p50: 8, p90: 9.6 }] });
    expect((lead_times as Json[]).at(-1)).toMatchObject({ stretch: "whole", orders: 8, p50: 288 });
    expect(await ask(`${MAY}&location_id=loc_a`)).toMatchObject({ funnel: { placed: 5, shipped: 4 }, csat: { ratings: 2 }, holds: { taken: 0, share: null }, exceptions: [] });
    expect(await ask("from=2019-05-01&to=2019-05-31")).toMatchObject({ funnel: { placed: 0 }, on_time: { share: null }, csat: { ratings: 0, average: null, share: null, weeks: [] }, exceptions: [] });
  });

  it("counts by the shop's days, both included", async () => {
    expect((await ask("from=2020-05-04&to=2020-05-04")).funnel.placed).toBe(5);
    expect((await ask("from=2020-05-05&to=2020-05-10")).funnel.placed).toBe(0);
  });

  it("is a table for programs too, of which no cell is a formula", async () => {
    const { text } = await open.admin("GET", `${at}/analytics/csv?${MAY}`);
    const rows = (text as string).trim().split("\r\n").map((line) => line.split(","));
    expect(rows[0]).toEqual(["group", "what", "week", "count", "p50_hours", "p90_hours", "share_or_average"]);
    expect(rows).toContainEqual(["funnel", "shipped", "", "8", "", "", "0.8"]);
    expect(rows).toContainEqual(["lead_time", "paid", "2020-05-11", "5", "8", "9.6", ""]);
    expect(rows).toContainEqual(["hold", "converted", "", "3", "", "", "0.6"]);
    for (const row of rows) {
      expect(row).toHaveLength(7);
      for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r-]/);
    }
  });

  it("what is no time is refused", async () => {
    for (const wrong of ["from=2020-05-31&to=2020-05-01", "from=2020-02-30", "from=yesterday", "from=2018-01-01&to=2020-01-01", "limit=3"]) {
      expect([wrong, await refused(`analytics?${wrong}`), await refused(`analytics/csv?${wrong}`)]).toEqual([wrong, 400, 400]);
    }
  });
});

describe("what is set up", () => {
  it("is computed from what there is", async () => {
    const steps = async (): Promise<Record<string, boolean>> => Object.fromEntries(((await open.admin("GET", `${at}/setup`)).setup as Json[]).map(({ name, done }) => [name, done]));
    expect(await steps()).toMatchObject({ location_address: true, shipping_option: true, ordered: true, delivered: true, payment_webhook: false, carrier_webhook: false });
    await sql("insert into doorstep_webhook_inbox (id, provider, event_id, type, body, trackers, received_at) values ('dswh_t', 'simulator', 'evt', 'x', '', '[]', now())");
    await sql("insert into doorstep_engagement_event (id, event_id, email, kind, permanent, at) values ('dseng_t', 'evt', 'a@example.com', 'open', false, now())");
    await sql("update doorstep_followed_order set step = 'ordered' where step = 'delivered'");
    expect(await steps()).toMatchObject({ carrier_webhook: true, mail_webhook: true, delivered: false });
  });
});
