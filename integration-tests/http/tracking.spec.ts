import { EasyPostDouble } from "../../demo/doubles/easypost";
import { unlockedVisit } from "../../demo/walk/order-page";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { simulatorHeaders } from "../../src/providers/carrier/adapters/simulator/signature";
import { openShop, refusal, type Shop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { age, event, kindsOf, labelled, send, SIMULATOR_SECRET, tend, TRACKING_CARRIERS, trackerOf, webhookOf } from "../setup/tracking";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const easypost = new EasyPostDouble();
let at: Shop;
let admin: Call;
let shop: Call;
let me: string;
let easypostUrl: string;

beforeAll(async () => {
  easypostUrl = await easypost.listen();
  at = await openShop({
    EASYPOST_API_BASE_URL: easypostUrl, DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS), DOORSTEP_TRACKING: JSON.stringify({ webhooksPerSecond: 20 }),
  });
  ({ admin, shop } = at);
  me = (await admin("GET", "/admin/users/me")).user.id as string;
});
afterEach(() => easypost.faults.clear());
afterAll(async () => {
  await at?.store.stop();
  await easypost.close();
});

const stored = async (): Promise<number> => (await rowsOf<{ n: number }>(at.database, "select count(*)::int as n from doorstep_webhook_inbox where provider = 'simulator'"))[0]!.n;
const post = (id: string, action: string, body: Json): Promise<Json> => admin("POST", `/admin/doorstep/trackers/${id}/${action}`, body);
const listed = async (query: string): Promise<string[]> => ((await admin("GET", `/admin/doorstep/trackers?limit=100&${query}`)).trackers as Json[]).map(({ id }) => id as string);
const entriesOf = async (order: Json, kind: string): Promise<Json[]> => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).filter((entry) => entry.kind === kind);

describe("a webhook", () => {
  it("that is too large, forged, stale, or for no carrier is refused, and nothing of it is kept", async () => {
    const before = await stored();
    const told = webhookOf("SIM1", [event(5, "in_transit")]);
    const large = webhookOf("SIM1", [event(5, "in_transit", { message: "x".repeat(600_000) })]);
    expect(await send(at.store.url, large)).toBe(413);
    expect(await send(at.store.url, told, {})).toBe(401);
    expect(await send(at.store.url, told, simulatorHeaders(told.body, "another secret"))).toBe(401);
    expect(await send(at.store.url, { body: told.body.replace("in_transit", "delivered") }, simulatorHeaders(told.body, SIMULATOR_SECRET))).toBe(401);
    expect(await send(at.store.url, told, simulatorHeaders(told.body, SIMULATOR_SECRET, new Date(Date.now() - 10 * 60_000)))).toBe(401);
    const nobody = await fetch(`${at.store.url}/hooks/carriers/pigeon`, { method: "POST", body: told.body, headers: { "content-type": "application/json" } });
    expect(nobody.status).toBe(404);
    expect(await stored()).toBe(before);
    // EasyPost's own signature, too.
    const easy = await fetch(`${at.store.url}/hooks/carriers/easypost`, { method: "POST", body: told.body, headers: { "content-type": "application/json", "x-hmac-signature": "hmac-sha256-hex=00" } });
    expect(easy.status).toBe(401);
  });

  it("of which one address sends too many is sent again later", async () => {
    const knock = async (): Promise<number> => (await fetch(`${at.store.url}/hooks/carriers/easypost`, { method: "POST", body: "{}", headers: { "content-type": "application/json" } })).status;
    const answers = await Promise.all(Array.from({ length: 600 }, knock));
    expect(new Set(answers)).toEqual(new Set([401, 429]));
    expect(await send(at.store.url, webhookOf("SIM1", []))).toBe(200); // another carrier is not held up by it
    await until("the rate to allow more", async () => (await knock()) === 401);
  });

  it("in any order, ten times each, from the label to the door: one state, each scan and fact once, core told once, who signed, and the page says so", async () => {
    const { order, shipment, trackerId, number } = await labelled(admin, shop);
    const place = { city: "Redondo Beach", state: "CA", zip: "90277", country: "US" };
    const way = [
      event(50, "in_transit"), event(40, "exception", { reason: "weather_delay", message: "Snow" }), event(30, "in_transit"), event(20, "out_for_delivery"), event(10, "attempt_failed", { reason: "nobody_home" }),
      event(5, "delivered", { place, proof: { signed_by: "T. Baker", photo_url: "https://carrier.example/proof.jpg" } }),
    ].map((one) => webhookOf(number, [one]));
    // So many at once are more than one address may send: what is turned away is sent again.
    for (const told of [...way].reverse()) for (let n = 0; n < 10; n += 1) await until("it to be taken", async () => (await send(at.store.url, told)) === 200);
    const tracker = await until("all to be read", async () => {
      const now = await trackerOf(admin, trackerId);
      return now.delivered_at && (now.events as Json[]).length >= way.length + 1 && now;
    });
    expect(tracker).toMatchObject({ status: "delivered", exception: null, proof: { signed_by: "T. Baker", photo_url: "https://carrier.example/proof.jpg", place } });
    expect((tracker.events as Json[]).filter(({ status }) => status !== "pre_transit")).toHaveLength(way.length);
    await until("core's delivery", async () => ((await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`)).order.fulfillments as Json[])[0]?.delivered_at);
    await until("the journey to tell all", async () => {
      const kinds = await kindsOf(admin, order);
      return ["in_transit", "delivery_exception", "out_for_delivery", "attempt_failed", "delivered"].every((kind) => kinds.filter((one) => one === kind).length === 1);
    });
    expect((await entriesOf(order, "attempt_failed"))[0]!.data).toMatchObject({ status: "attempt_failed", cause: "nobody_home" });
    expect((await entriesOf(order, "delivered"))[0]!).toMatchObject({ key: `delivered:${shipment.package_id}` });
    const { order_url } = (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey;
    const page = await (await unlockedVisit(order_url as string, BUYERS.tom.address.postal_code)).html();
    expect(page).toContain("Signed for by T. Baker");
    expect(page).toContain("Delivery attempted");
    // By the clocks where it went, not the shop's in Berlin.
    expect((await shop("GET", `/store/order-status/${(order_url as string).split("/").at(-1)}`)).time_zone).toBe("America/Los_Angeles");
  });
});

describe("a parcel that needs a person", () => {
  it("is flagged when it was never handed over, seen to by one, put off, noted, and cleared by its first scan, all of it on the order's journey", async () => {
    const { order, trackerId, number } = await labelled(admin, shop);
    await age(at.database, trackerId, 5);
    const flagged = await until("the flag", async () => {
      const tracker = await trackerOf(admin, trackerId);
      return tracker.exception && tracker;
    });
    expect(flagged).toMatchObject({ exception: "not_handed_over", exceptions: [{ kind: "not_handed_over", suggestion: "hand_over", reason: expect.stringContaining("5 days ago") }] });
    for (const query of ["exception=any", "exception=not_handed_over", `q=${number.slice(0, 9)}`, `q=%23${order.display_id}`, "exception=any&owner_id=none&snoozed=false", "exception=any&older_than_hours=0"]) {
      expect([query, (await listed(query)).includes(trackerId)]).toEqual([query, true]);
    }
    for (const query of ["exception=lost", "exception=none", "q=NOSUCH", `exception=any&owner_id=${me}`, "snoozed=true", "exception=any&older_than_hours=2"]) {
      expect([query, (await listed(query)).includes(trackerId)]).toEqual([query, false]);
    }
    const counts = async () => ((await admin("GET", "/admin/doorstep/tracker-counts")).tracker_counts as Json[]).find(({ kind }) => kind === "not_handed_over");
    expect(await counts()).toMatchObject({ shown: 1, unowned: 1, mine: 0, snoozed: 0 });
    expect((await post(trackerId, "assign", { owner_id: me })).tracker).toMatchObject({ owner_id: me });
    expect(await counts()).toMatchObject({ shown: 1, unowned: 0, mine: 1 });
    const until_ = new Date(Date.now() + 86_400_000).toISOString();
    expect((await post(trackerId, "snooze", { until: until_ })).tracker).toMatchObject({ snoozed_until: until_ });
    expect([await listed("exception=any&snoozed=false"), await listed("exception=any&snoozed=true"), await counts()]).toEqual([[], [trackerId], expect.objectContaining({ shown: 0, snoozed: 1 })]);
    await post(trackerId, "snooze", { until: null });
    await post(trackerId, "note", { note: "Lies on the ramp; the driver takes it at four" });
    expect(await send(at.store.url, webhookOf(number, [event(1, "in_transit")]))).toBe(200);
    await until("it to be over", async () => (await trackerOf(admin, trackerId)).exception === null);
    await until("the journey to tell all", async () => {
      const kinds = await kindsOf(admin, order);
      return ["tracking_flagged", "tracking_assigned", "tracking_snoozed", "tracking_resumed", "tracking_noted", "tracking_cleared"].every((kind) => kinds.includes(kind));
    });
    expect((await entriesOf(order, "tracking_noted"))[0]!.data).toEqual({ by: me, note: "Lies on the ramp; the driver takes it at four" });
    expect((await trackerOf(admin, trackerId)).exception_history).toMatchObject([{ kind: "not_handed_over", closed_at: expect.any(String), closed_by: null }]);
  });

  it("several at once are seen to in one go, all or none, and what is settled stays settled", async () => {
    const [one, two] = [await labelled(admin, shop), await labelled(admin, shop)];
    const customs = [event(9, "in_transit"), event(8, "exception", { reason: "held_by_customs" })];
    for (const { number } of [one, two]) await send(at.store.url, webhookOf(number, customs));
    const ids = [one.trackerId, two.trackerId];
    await until("both flags", async () => (await listed("exception=problem")).filter((id) => ids.includes(id)).length === 2);
    const all = (body: Json): Promise<Json> => admin("POST", "/admin/doorstep/trackers/actions", body);
    expect((await refusal(all({ ids: [...ids, "dstrk_none"], do: "assign", owner_id: me }))).status).toBe(404);
    expect((await trackerOf(admin, ids[0]!)).owner_id).toBeNull();
    for (const [body, status] of [
      [{ ids, do: "assign" }, 400], [{ ids, do: "assign", owner_id: "user_none" }, 404], [{ ids, do: "snooze", until: "tomorrow" }, 400], [{ ids, do: "snooze", until: "2020-01-01T00:00:00Z" }, 400],
      [{ ids, do: "note", note: " " }, 400], [{ ids: [], do: "settle" }, 400], [{ ids, do: "burn" }, 400],
    ] as const) expect([body, (await refusal(all(body as never))).status]).toEqual([body, status]);
    await all({ ids, do: "assign", owner_id: me });
    await all({ ids, do: "settle", note: "Papers sent" });
    await send(at.store.url, webhookOf(one.number, customs));
    await until("it to be read", async () => (await rowsOf(at.database, "select 1 from doorstep_webhook_inbox where processed_at is null")).length === 0);
    expect(await trackerOf(admin, one.trackerId)).toMatchObject({ status: "exception", cause: "customs", exception: null, owner_id: me });
    const nothing = await refusal(all({ ids, do: "settle" }));
    expect([nothing.status, nothing.body.code]).toEqual([409, "wrong_state"]);
    expect((await refusal(post(one.trackerId, "snooze", { until: new Date(Date.now() + 3_600_000).toISOString() }))).status).toBe(409);
  });

  it("nobody but staff sees or does anything", async () => {
    for (const [method, path] of [["GET", "trackers"], ["GET", "trackers/x"], ["GET", "tracker-counts"], ["POST", "trackers/actions"], ["POST", "trackers/x/assign"], ["POST", "trackers/x/scans"], ["POST", "trackers/x/refresh"]] as const) {
      expect([path, (await refusal(shop(method, `/admin/doorstep/${path}`, method === "POST" ? {} : undefined))).status]).toEqual([path, 401]);
    }
    for (const action of ["assign", "note", "settle", "snooze", "scans", "refresh"]) {
      const body = { assign: { owner_id: null }, note: { note: "x" }, settle: {}, snooze: { until: null }, scans: { status: "delivered" }, refresh: {} }[action] as Json;
      expect([action, (await refusal(post("dstrk_none", action, body))).status]).toEqual([action, 404]);
    }
    expect((await refusal(admin("GET", "/admin/doorstep/trackers?exception=dragons"))).status).toBe(400);
  });
});

describe("a parcel whose carrier tells nothing", () => {
  it("is followed by hand, and its delivery is core's too", async () => {
    const { order, trackerId } = await labelled(admin, shop, { adapter: "manual", service: "bike", tracking_number: `BIKE-${Date.now()}` });
    await until("it not to be asked about", async () => (await trackerOf(admin, trackerId)).poll_at === null);
    const refused = await refusal(post(trackerId, "refresh", {}));
    expect([refused.status, refused.body.code]).toEqual([409, "wrong_state"]);
    expect((await refusal(post(trackerId, "scans", { status: "in_transit", occurred_at: new Date(Date.now() + 3_600_000).toISOString() }))).status).toBe(400);
    expect((await refusal(post(trackerId, "scans", { status: "eaten" }))).status).toBe(400);
    expect((await post(trackerId, "scans", { status: "attempt_failed", cause: "address", message: "No such house" })).tracker).toMatchObject({ status: "attempt_failed", cause: "address", exception: "attempt_failed" });
    expect((await post(trackerId, "scans", { status: "delivered", signed_by: "Tom" })).tracker).toMatchObject({ status: "delivered", exception: null, proof: { signed_by: "Tom" } });
    await until("core's delivery", async () => ((await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`)).order.fulfillments as Json[])[0]?.delivered_at);
    await until("the journey", async () => (await entriesOf(order, "tracking_told")).length === 2);
  });

  it("that somebody marks as delivered in core is delivered here", async () => {
    const { order, shipment, trackerId } = await labelled(admin, shop);
    await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
    const fulfilment = ((await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`)).order.fulfillments as Json[])[0]!;
    await admin("POST", `/admin/orders/${order.id}/fulfillments/${fulfilment.id}/mark-as-delivered`, {});
    const tracker = await until("our delivery", async () => {
      const now = await trackerOf(admin, trackerId);
      return now.delivered_at && now;
    });
    expect(tracker).toMatchObject({ status: "delivered", exception: null, poll_at: null });
    await until("the journey", async () => (await entriesOf(order, "delivered")).length === 1);
  });

  it("is asked about in its turn, later where it does not answer, and at once when a person wants to know", async () => {
    const { trackerId, number } = await labelled(admin, shop, { adapter: "easypost" });
    await until("its first news", async () => (await trackerOf(admin, trackerId)).status === "pre_transit");
    const scan = (status: string): Promise<unknown> => fetch(`${easypostUrl}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_code: number, status }), headers: { "content-type": "application/json" } });
    const due = (): Promise<unknown> => rowsOf(at.database, "update doorstep_tracker set poll_at = now() - interval '1 minute' where id = $1", trackerId).then(() => tend(at.database));
    await scan("in_transit");
    await due();
    await until("the scan", async () => (await trackerOf(admin, trackerId)).status === "in_transit");
    easypost.faults.add({ kind: "server_error", times: 9 });
    const down = await refusal(post(trackerId, "refresh", {}));
    expect([down.status, down.body.code]).toEqual([409, "carrier_unavailable"]);
    await due();
    const rows = () => rowsOf<{ failed_polls: number; soon: boolean }>(at.database, "select failed_polls, poll_at < now() + interval '15 minutes' as soon from doorstep_tracker where id = $1", trackerId);
    await until("the second failure", async () => (await rows())[0]!.failed_polls === 2);
    expect((await rows())[0]!.soon).toBe(true);
    easypost.faults.clear();
    await scan("out_for_delivery");
    expect((await post(trackerId, "refresh", {})).tracker).toMatchObject({ status: "out_for_delivery" });
    expect((await rows())[0]!.failed_polls).toBe(0);
  });
});
