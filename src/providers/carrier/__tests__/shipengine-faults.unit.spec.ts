import { ShipEngineDouble } from "../../../../demo/doubles/shipengine";
import { accountOptions } from "../../../../demo/doubles/shipengine/accounts";
import { SigningKey } from "../../../../demo/doubles/shipengine/keys";
import { useClock } from "../../../shared/clock";
import { mergeTrackingEvents } from "../../../modules/carrier/rules/merge-tracking-events";
import { isCarrierError, type CarrierAdapter } from "../adapters";
import { shipEngineAdapter } from "../adapters/shipengine";
import { FROM, kindOf, labelRequest, TO } from "../conformance";

const SERVICE = "ups.ups_ground";
const double = new ShipEngineDouble();
let adapter: CarrierAdapter;
let url = "";
const connect = ({ apiBaseUrl = url, ...more }: { apiBaseUrl?: string; timeoutMs?: number } = {}): CarrierAdapter => shipEngineAdapter({ apiKey: "TEST_very-secret", apiBaseUrl, carriers: accountOptions(), ...more });
/** Waits for no answer for long. */
const hasty = (): CarrierAdapter => connect({ timeoutMs: 500 });
beforeAll(async () => {
  url = await double.listen();
  adapter = connect();
});
afterEach(() => {
  double.faults.clear();
  double.limit.perMinute = undefined;
  double.store.hasBalance = true;
});
afterAll(() => double.close());

const control = (name: string, body: object): Promise<Response> => fetch(`${url}/_double/${name}`, { method: "POST", body: JSON.stringify(body) });
const scan = (tracking_number: string, seen: object): Promise<Response> => control("scan", { tracking_number, ...seen });

describe("postage is paid once", () => {
  it("when the answer to the purchase is lost: the label is found again by our reference", async () => {
    const before = double.postagePaid;
    const request = labelRequest(SERVICE);
    double.faults.add({ kind: "done_but_cut", match: "POST /v1/labels" });
    expect(await kindOf(adapter.buyLabel(request))).toBe("unavailable");
    const label = await adapter.buyLabel(request);
    expect(await adapter.buyLabel(request)).toEqual(label);
    expect(double.postagePaid - before).toBe(1);
  });

  it("when it comes too late, and the process that asks again is another", async () => {
    const before = double.postagePaid;
    const request = labelRequest(SERVICE);
    double.faults.add({ kind: "done_but_late", lateMs: 900, match: "POST /v1/labels" });
    expect(await kindOf(hasty().buyLabel(request))).toBe("unavailable");
    expect(await kindOf(connect().buyLabel(request))).toBe("done");
    expect(double.postagePaid - before).toBe(1);
  });

  it("when two ask at the same time, by ShipEngine's own refusal of a reference that it has", async () => {
    const before = double.postagePaid;
    const request = labelRequest(SERVICE);
    const labels = await Promise.all([adapter.buyLabel(request), connect().buyLabel(request)]);
    expect(new Set(labels.map(({ tracking_number }) => tracking_number)).size).toBe(1);
    expect(double.postagePaid - before).toBe(1);
  });

  it("when a try left the shipment without a label: the label is bought for that shipment", async () => {
    const request = labelRequest(SERVICE);
    double.store.hasBalance = false;
    expect(await kindOf(adapter.buyLabel(request))).toBe("rejected");
    double.store.hasBalance = true;
    const label = await adapter.buyLabel(request);
    expect(double.store.labels.get(label.shipment_id)?.external_shipment_id).toBe(request.reference);
  });

  it("and not at all while ShipEngine is still at it", async () => {
    const request = labelRequest(SERVICE, { to: { ...TO, street1: "unknown" } });
    await kindOf(adapter.buyLabel(request));
    double.store.shipmentByReference(request.reference)!.shipment_status = "processing";
    expect(await kindOf(adapter.buyLabel(request))).toBe("unavailable");
  });
});

describe("too many requests", () => {
  it("are waited for when it is short, and then go through", async () => {
    double.limit.perMinute = 1;
    await adapter.verifyAddress(TO);
    double.clock.advance(57_000);
    expect(await kindOf(adapter.verifyAddress(TO))).toBe("done");
    expect(double.exchanges.slice(-2).map(({ status }) => status)).toEqual([429, 200]);
  });

  it("are told with how long to wait when it is long", async () => {
    double.faults.add({ kind: "rate_limited" });
    const error: unknown = await adapter.rates(labelRequest(SERVICE)).catch((caught: unknown) => caught);
    expect(isCarrierError(error) && [error.kind, error.code, error.message]).toEqual(["unavailable", "rate_limit_exceeded", expect.stringContaining("Ask again in 30 s")]);
  });
});

it.each(["server_error", "timeout", "cut"] as const)("%s is worth another try", async (kind) => {
  double.faults.add({ kind });
  expect(await kindOf((kind === "timeout" ? hasty() : adapter).rates(labelRequest(SERVICE)))).toBe("unavailable");
  expect(await kindOf(adapter.rates(labelRequest(SERVICE)))).toBe("done");
});

it("a carrier that is not there is worth another try, and no key is told", async () => {
  const error: unknown = await connect({ apiBaseUrl: "http://127.0.0.1:9" }).rates(labelRequest(SERVICE)).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: "unavailable", retryable: true });
  expect(String(error)).not.toContain("very-secret");
});

it("a wrong key is told with where to set it", async () => {
  const error: unknown = await shipEngineAdapter({ apiKey: "", apiBaseUrl: url, carriers: accountOptions() }).rates(labelRequest(SERVICE)).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: "rejected", message: expect.stringContaining("carrier options") });
});

it("a used label cannot be voided, and a refund is followed to its end", async () => {
  const used = await adapter.buyLabel(labelRequest(SERVICE));
  await scan(used.tracking_number, { status_code: "IT" });
  await expect(adapter.voidLabel(used)).rejects.toMatchObject({ kind: "rejected", code: "label_already_used" });
  for (const [decided, ours] of [["approved", "refunded"], ["rejected", "rejected"]]) {
    const label = await adapter.buyLabel(labelRequest("usps.usps_priority_mail"));
    expect(await adapter.voidLabel(label)).toEqual({ status: "submitted" });
    await control("refunds", { label_id: label.shipment_id, refund_status: decided });
    expect(await adapter.refundStatus(label)).toBe(ours);
  }
});

it("an address is checked where ShipEngine can, and one in a country that it cannot is let through", async () => {
  expect(await adapter.verifyAddress({ ...TO, street1: "Harbor Drive" })).toMatchObject({ deliverable: false, problems: [{ field: "street1", message: "The house number is missing." }] });
  expect(await adapter.verifyAddress({ ...TO, country: "BR", street1: "Rua" })).toEqual({ deliverable: true, corrected: null, problems: [] });
});

it("a pickup is found again after its answer was lost", async () => {
  const { shipment_id } = await adapter.buyLabel(labelRequest(SERVICE));
  const request = { reference: "dspu_1", shipment_ids: [shipment_id], address: FROM, earliest: "2026-03-10T09:00:00Z", latest: "2026-03-10T17:00:00Z" };
  double.faults.add({ kind: "done_but_cut", match: "POST /v1/pickups" });
  expect(await kindOf(adapter.bookPickup(request))).toBe("unavailable");
  const before = double.store.pickups.size;
  expect(await adapter.bookPickup(request)).toMatchObject({ status: "scheduled" });
  expect(double.store.pickups.size).toBe(before);
});

it("a manifest is found again after its answer was lost", async () => {
  const label = await adapter.buyLabel(labelRequest(SERVICE));
  double.faults.add({ kind: "done_but_cut", match: "POST /v1/manifests" });
  expect(await kindOf(adapter.manifest({ labels: [label] }))).toBe("unavailable");
  expect(await adapter.manifest({ labels: [label] })).toMatchObject({ tracking_numbers: [label.tracking_number] });
});

it("a label that was listed elsewhere keeps the others from being listed only until they are asked for alone", async () => {
  const labels = [];
  for (let n = 0; n < 22; n += 1) labels.push(await adapter.buyLabel(labelRequest(SERVICE)));
  const theirs = labels.at(-1)!;
  await adapter.manifest({ labels: [theirs] });
  expect((await adapter.manifest({ labels })).tracking_numbers).toEqual([theirs.tracking_number]);
  expect((await adapter.manifest({ labels: labels.slice(0, -1) })).tracking_numbers).toHaveLength(21);
});

describe("a webhook", () => {
  it("gives the scans in our words, and the same summary whatever was missed", async () => {
    const { tracking_number, tracker_id } = await adapter.buyLabel(labelRequest(SERVICE));
    await scan(tracking_number, { status_code: "IT", city: "FRESNO", occurred_at: "2026-11-20T08:00:00Z", estimated_delivery_date: "2027-01-12T18:00:00Z" });
    await scan(tracking_number, { status_code: "AT", occurred_at: "2026-11-21T08:00:00Z" });
    const [earlier = "", latest = ""] = double.events.sent.slice(-2);
    const read = (body: string): ReturnType<CarrierAdapter["verifyWebhook"]> => adapter.verifyWebhook(body, double.signingKey.headersFor(body));
    const [old] = (await read(earlier)).trackers;
    const [now] = (await read(latest)).trackers;
    const merged = mergeTrackingEvents([], now?.events ?? []);
    expect(merged).toMatchObject({ status: "attempt_failed", eta: "2027-01-12T18:00:00.000Z" });
    expect(mergeTrackingEvents(now?.events ?? [], old?.events ?? [])).toEqual(merged);
    expect(await read(latest)).toMatchObject({ type: "API_TRACK", event_id: expect.stringMatching(/^[0-9a-f]{64}$/), trackers: [{ tracking_number, tracker_id }] });
  });

  it("is refused when one letter of it was changed, when another signed it, when it is old, and when it is none of theirs", async () => {
    const body = JSON.stringify({ resource_type: "API_TRACK", resource_url: "x" });
    const { signingKey } = double;
    expect(await kindOf(adapter.verifyWebhook(body, signingKey.headersFor(body)))).toBe("done");
    expect(await kindOf(adapter.verifyWebhook(body.replace("x", "y"), signingKey.headersFor(body)))).toBe("forged");
    expect(await kindOf(adapter.verifyWebhook(body, new SigningKey().headersFor(body)))).toBe("forged");
    expect(await kindOf(adapter.verifyWebhook(body, signingKey.headersFor(body, new Date(Date.now() - 6 * 60_000))))).toBe("forged");
    expect(await kindOf(adapter.verifyWebhook("{", signingKey.headersFor("{")))).toBe("rejected");
  });

  it("makes us fetch the keys once, whatever ids forgers make up", async () => {
    const fresh = connect();
    const body = JSON.stringify({ resource_type: "API_TRACK", resource_url: "x" });
    const asked = (): number => double.exchanges.filter(({ path }) => path === "/jwks").length;
    const before = asked();
    await fresh.verifyWebhook(body, double.signingKey.headersFor(body));
    for (let n = 0; n < 5; n += 1) await kindOf(fresh.verifyWebhook(body, new SigningKey().headersFor(body)));
    await fresh.verifyWebhook(body, double.signingKey.headersFor(body));
    expect(asked() - before).toBe(1);
  });

  it("that cannot be checked while the keys are not told is no forgery, and makes us ask once for all of them", async () => {
    let now = Date.now();
    const putBack = useClock({ now: () => new Date(now) });
    try {
      const fresh = connect();
      const body = JSON.stringify({ resource_type: "API_TRACK", resource_url: "x" });
      const asked = (): number => double.exchanges.filter(({ path }) => path === "/jwks").length;
      const before = asked();
      double.faults.add({ kind: "server_error", match: "GET /jwks", times: 1 });
      const all = await Promise.all(Array.from({ length: 5 }, () => kindOf(fresh.verifyWebhook(body, double.signingKey.headersFor(body)))));
      expect([...all, await kindOf(fresh.verifyWebhook(body, new SigningKey().headersFor(body)))]).toEqual(Array(6).fill("unavailable"));
      expect(asked() - before).toBe(1);
      now += 11_000;
      expect(await kindOf(fresh.verifyWebhook(body, double.signingKey.headersFor(body)))).toBe("done");
    } finally {
      putBack();
    }
  });
});
