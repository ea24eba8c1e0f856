import { EasyPostDouble } from "../../../../demo/doubles/easypost";
import type { EpShipment } from "../../../../demo/doubles/easypost/objects";
import { signedHeaders } from "../../../../demo/doubles/easypost/events";
import { mergeTrackingEvents } from "../../../modules/carrier/rules/merge-tracking-events";
import { isCarrierError, type BuyLabelRequest, type CarrierAdapter, type Label } from "../adapters";
import { easyPostAdapter } from "../adapters/easypost";
import { kindOf, labelRequest, TO } from "../conformance";

const SERVICE = "USPS.GroundAdvantage";
const SECRET = "sécret";
const double = new EasyPostDouble();
let adapter: CarrierAdapter;
/** Waits for no answer for long. */
let hasty: CarrierAdapter;
let url = "";
beforeAll(async () => {
  url = await double.listen();
  const options = { apiKey: "EZTEST", webhookSecret: SECRET, apiBaseUrl: url };
  [adapter, hasty] = [easyPostAdapter(options), easyPostAdapter({ ...options, timeoutMs: 500 })];
});
afterEach(() => {
  double.faults.clear();
  double.store.hasBalance = true;
});
afterAll(() => double.close());

/** The account had no balance when the label was asked for: its shipment stays. */
async function leftUnpaid(request: BuyLabelRequest): Promise<EpShipment> {
  double.store.hasBalance = false;
  expect(await kindOf(adapter.buyLabel(request))).toBe("rejected");
  double.store.hasBalance = true;
  return [...double.store.shipments.values()].find(({ reference }) => reference === request.reference)!;
}

describe("postage is paid once", () => {
  it.each([
    ["the answer to the purchase is lost", "POST /v2/shipments/"],
    ["the answer to the creation is lost", "POST /v2/shipments"],
  ])("when %s", async (_case, match) => {
    const before = double.postagePaid;
    const request = labelRequest(SERVICE);
    double.faults.add({ kind: "done_but_cut", match });
    expect(await kindOf(adapter.buyLabel(request))).toBe("unavailable");
    const label = await adapter.buyLabel(request);
    expect(await adapter.buyLabel(request)).toEqual(label);
    expect(double.postagePaid - before).toBe(1);
  });

  it("when the reference leads to another shipment, for the bought ones since the first try are looked through", async () => {
    const request = labelRequest(SERVICE);
    const first_tried_at = new Date(Date.now() - 1_000).toISOString();
    const label = await adapter.buyLabel(request);
    const { from_address, to_address, parcel } = double.store.shipments.get(label.shipment_id) ?? {};
    const key = { authorization: `Basic ${Buffer.from("EZTEST:").toString("base64")}` };
    await fetch(`${url}/v2/shipments`, { method: "POST", headers: key, body: JSON.stringify({ shipment: { from_address, to_address, parcel, reference: request.reference } }) });
    for (let i = 0; i < 3; i++) await adapter.buyLabel(labelRequest(SERVICE));
    const before = double.postagePaid;
    expect((await adapter.buyLabel({ ...request, first_tried_at })).tracking_number).toBe(label.tracking_number);
    expect(double.postagePaid).toBe(before);
  });

  it("when a try left the shipment unpaid: the label is bought for that shipment", async () => {
    const request = labelRequest(SERVICE);
    const left = await leftUnpaid(request);
    expect((await adapter.buyLabel(request)).shipment_id).toBe(left.id);
  });

  it("unless that shipment was never offered the service: a new one is asked for", async () => {
    const request = labelRequest(SERVICE);
    const left = await leftUnpaid(request);
    left.rates = left.rates.filter(({ service }) => service !== "GroundAdvantage");
    const label = await adapter.buyLabel(request);
    expect([label.service, label.shipment_id === left.id]).toEqual([SERVICE, false]);
  });

  it("and again for a new reference after a void", async () => {
    const label = await adapter.buyLabel(labelRequest(SERVICE));
    await adapter.voidLabel(label);
    const next = await adapter.buyLabel(labelRequest(SERVICE));
    expect(next.tracking_number).not.toBe(label.tracking_number);
  });
});

it.each(["rate_limited", "server_error", "timeout"] as const)("%s is worth another try", async (kind) => {
  double.faults.add({ kind });
  const error: unknown = await (kind === "timeout" ? hasty : adapter).rates(labelRequest(SERVICE)).catch((caught: unknown) => caught);
  expect(isCarrierError(error) && { kind: error.kind, retryable: error.retryable }).toEqual({ kind: "unavailable", retryable: true });
  expect(await kindOf(adapter.rates(labelRequest(SERVICE)))).toBe("done");
});

it("a carrier that is not there is worth another try, and no key is told", async () => {
  const gone = easyPostAdapter({ apiKey: "EZ-very-secret", apiBaseUrl: "http://127.0.0.1:9" });
  const error: unknown = await gone.rates(labelRequest(SERVICE)).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: "unavailable", retryable: true });
  expect(String(error)).not.toContain("very-secret");
});

it("what the carrier refuses is not asked again", async () => {
  const heavy = labelRequest(SERVICE, { parcel: { grams: 90_000, length_mm: 1, width_mm: 1, height_mm: 1 } });
  expect(await kindOf(adapter.buyLabel(heavy))).toBe("rejected");
  expect(await kindOf(adapter.track({ tracking_number: "X", carrier: "USPS", tracker_id: "trk_none" }))).toBe("not_found");
});

it("a used label cannot be voided", async () => {
  const label = await adapter.buyLabel(labelRequest(SERVICE));
  await scan(label.tracking_number, { status: "in_transit" });
  expect(await kindOf(adapter.voidLabel(label))).toBe("rejected");
});

it("prices come in the shop's currency, the yen without decimals", async () => {
  const { from, to, parcel } = labelRequest(SERVICE);
  const [yen] = await adapter.rates({ from, to, parcel, currency_code: "jpy" });
  const [dollars] = await adapter.rates({ from, to, parcel, currency_code: "usd" });
  expect(yen?.currency_code).toBe("jpy");
  expect(Math.abs((yen?.amount ?? 0) - (dollars?.amount ?? 0) * 1.5)).toBeLessThan(2);
});

it("customs papers go with a label abroad", async () => {
  const value = { amount: 4_650, currency_code: "usd" };
  const customs = { signer: "A. Packer", items: [{ description: "Mug", quantity: 2, grams: 800, value, hs_code: "691200", origin_country: "PT" }] };
  const label = await adapter.buyLabel(labelRequest("DHLExpress.ExpressWorldwide", { to: { ...TO, country: "CA", zip: "V5K0A1", state: "BC", city: "Vancouver" }, customs }));
  expect(double.store.shipments.get(label.shipment_id)?.customs_info).toMatchObject({ customs_signer: "A. Packer", customs_items: [{ value: "46.50", quantity: 2, currency: "USD" }] });
});

it.each([["rejected", "rejected"], ["refunded", "refunded"], ["not_applicable", "not_needed"]])("a refund that EasyPost has as %s is %s", async (theirs, ours) => {
  const label = await adapter.buyLabel(labelRequest(SERVICE));
  expect(await adapter.voidLabel(label)).toEqual({ status: "submitted" });
  double.store.shipments.get(label.shipment_id)!.refund_status = theirs;
  expect(await adapter.refundStatus(label)).toBe(ours);
  expect(await kindOf(adapter.voidLabel(label))).toBe(ours === "rejected" ? "rejected" : "done");
});

it("what EasyPost cannot insure or declare is refused before a shipment is made", async () => {
  const before = double.store.shipments.size;
  expect(await kindOf(adapter.buyLabel(labelRequest(SERVICE, { insured_value: { amount: 5_000, currency_code: "eur" } })))).toBe("unsupported");
  expect(await kindOf(adapter.buyLabel(labelRequest(SERVICE, { dangerous_goods: ["lithium_ion", "limited_quantity"] })))).toBe("unsupported");
  expect(double.store.shipments.size).toBe(before);
});

describe("a scan form", () => {
  const bought = () => adapter.buyLabel(labelRequest(SERVICE));
  const atEasyPost = (label: Label): EpShipment => double.store.shipments.get(label.shipment_id)!;

  it("is found again after its answer was lost", async () => {
    const labels = [await bought(), await bought()];
    double.faults.add({ kind: "done_but_cut", match: "POST /v2/scan_forms" });
    expect(await kindOf(adapter.manifest({ labels }))).toBe("unavailable");
    expect((await adapter.manifest({ labels })).tracking_numbers).toEqual(labels.map(({ tracking_number }) => tracking_number));
  });

  it("that was made elsewhere names those alone that stand on it; the others get one of their own", async () => {
    const [theirs, ours] = [await bought(), await bought()];
    const made = await adapter.manifest({ labels: [theirs] });
    expect(await adapter.manifest({ labels: [ours, theirs] })).toEqual(made);
    expect(made.tracking_numbers).toEqual([theirs.tracking_number]);
    expect((await adapter.manifest({ labels: [ours] })).tracking_numbers).toEqual([ours.tracking_number]);
  });

  it("is made without what was given back elsewhere, or is of another account with the carrier", async () => {
    const labels = [await bought(), await bought(), await bought()] as const;
    atEasyPost(labels[0]).refund_status = "submitted";
    atEasyPost(labels[2]).selected_rate!.carrier_account_id = "ca_other";
    expect((await adapter.manifest({ labels: [...labels] })).tracking_numbers).toEqual([labels[1].tracking_number]);
    expect((await adapter.manifest({ labels: [labels[2]] })).tracking_numbers).toEqual([labels[2].tracking_number]);
  });

  it.each<[string, (shipment: EpShipment) => void]>([
    ["an earlier day's label", (one) => { one.postage_label!.label_date = "2026-01-05T12:00:00Z"; }],
    ["another address", (one) => { one.from_address = { ...one.from_address, street1: "1 Pier" }; }],
    ["a label that was given back", (one) => { one.refund_status = "refunded"; }],
  ])("is refused as EasyPost refuses it for %s", async (_case, change) => {
    const labels = [await bought(), await bought()];
    change(atEasyPost(labels[1]!));
    const key = { authorization: `Basic ${Buffer.from("EZTEST:").toString("base64")}` };
    const answer = await fetch(`${url}/v2/scan_forms`, { method: "POST", headers: key, body: JSON.stringify({ scan_form: { shipments: labels.map(({ shipment_id }) => ({ id: shipment_id })) } }) });
    expect([answer.status, await answer.json()]).toEqual([422, { error: { code: "SCAN_FORM.CREATE.FAILURE", message: expect.stringContaining("Unable to create manifest."), errors: [] } }]);
  });
});

it("a return is carried from the shopper to the warehouse, as the label says", async () => {
  const request = labelRequest(`${SERVICE}.return`);
  const label = await adapter.buyLabel({ ...request, from: request.to, to: request.from, is_return: true, format: "zpl" });
  const zpl = await (await fetch(label.document?.url ?? "")).text();
  expect(zpl.indexOf("Elizabeth Swan")).toBeLessThan(zpl.indexOf("Warehouse West"));
  expect(double.store.shipments.get(label.shipment_id)).toMatchObject({ is_return: true, from_address: { name: "Warehouse West" } });
});

describe("a webhook", () => {
  it("gives the scans in our words, and the same summary whatever was missed", async () => {
    const { tracking_number } = await adapter.buyLabel(labelRequest(SERVICE));
    await scan(tracking_number, { status: "in_transit", city: "Fresno", state: "CA", est_delivery_date: "2027-01-12T18:00:00Z" });
    await scan(tracking_number, { status: "failure" });
    const [earlier, latest] = [...double.store.events.values()].filter(({ result }) => result.tracking_code === tracking_number).slice(-2).map((event) => JSON.stringify(event));
    const read = (body = ""): ReturnType<CarrierAdapter["verifyWebhook"]> => adapter.verifyWebhook(body, signedHeaders(body, SECRET));
    const [old] = (await read(earlier)).trackers;
    const [now] = (await read(latest)).trackers;
    const merged = mergeTrackingEvents([], now?.events ?? []);
    expect(merged).toMatchObject({ status: "attempt_failed", eta: "2027-01-12T18:00:00.000Z" });
    expect(mergeTrackingEvents(now?.events ?? [], old?.events ?? [])).toEqual(merged);
    expect(await read(latest)).toMatchObject({ type: "tracker.updated", event_id: expect.stringMatching(/^evt_/), trackers: [{ tracking_number }] });
  });

  it("is refused when one letter of it was changed, or another signed it", async () => {
    const body = JSON.stringify({ id: "evt_1", description: "tracker.updated", result: {} });
    const forged = expect.objectContaining({ kind: "forged" });
    await expect(adapter.verifyWebhook(body.replace("evt_1", "evt_2"), signedHeaders(body, SECRET))).rejects.toEqual(forged);
    await expect(adapter.verifyWebhook(body, signedHeaders(body, "other"))).rejects.toEqual(forged);
    expect(await adapter.verifyWebhook(Buffer.from(body), signedHeaders(body, SECRET))).toEqual({ event_id: "evt_1", type: "tracker.updated", trackers: [] });
  });
});

async function scan(tracking_code: string, seen: object): Promise<void> {
  await fetch(`${url}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_code, ...seen }) });
}
