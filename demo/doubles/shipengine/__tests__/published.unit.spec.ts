import { FROM, kindOf, labelRequest, TO } from "../../../../src/providers/carrier/conformance";
import type { CarrierAdapter } from "../../../../src/providers/carrier/adapters";
import { shipEngineAdapter } from "../../../../src/providers/carrier/adapters/shipengine";
import { describeWithSchemas } from "../../kit/schemas";
import { ShipEngineDouble } from "..";
import { accountOptions } from "../accounts";
import { Published } from "./published";

const SERVICE = "ups.ups_ground";
const double = new ShipEngineDouble();
let adapter: CarrierAdapter;
beforeAll(async () => {
  adapter = shipEngineAdapter({ apiKey: "TEST_key", apiBaseUrl: await double.listen(), carriers: accountOptions() });
});
beforeEach(() => void double.exchanges.splice(0));
afterAll(() => double.close());

describeWithSchemas("what we ask of ShipEngine, and what its double answers, is as its OpenAPI has it", () => {
  let published: Published;
  beforeAll(() => { published = new Published(); });

  const asPublished = (expected: string[]): void => {
    const spoken = double.exchanges.filter(({ path }) => path.startsWith("/v1/") && !path.startsWith("/v1/downloads"));
    expect(spoken.map(({ method, path, status }) => `${method} ${path.split("?")[0]!.replace(/(se-\d+|pkg-\d+|pik_\d+)/, ":id")} ${status}`)).toEqual(expected);
    expect(spoken.flatMap((exchange) => published.faults(exchange))).toEqual([]);
  };

  it("rates, with all that they can be asked with", async () => {
    await adapter.rates(labelRequest(SERVICE, { signature: "adult", insured_value: { amount: 25_000, currency_code: "usd" }, dangerous_goods: ["lithium_ion_contained", "alcohol"] }));
    asPublished(["POST /v1/rates 200"]);
  });

  it("a label, found again, followed, voided", async () => {
    const request = labelRequest(SERVICE, { signature: "any", label_text: "#12", dangerous_goods: ["limited_quantity"], insured_value: { amount: 9_900, currency_code: "usd" } });
    const label = await adapter.buyLabel(request);
    await adapter.buyLabel(request);
    await adapter.track(label);
    await fetch(`${double.store.baseUrl()}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_number: label.tracking_number, status_code: "IT", estimated_delivery_date: "2027-01-12T18:00:00Z" }) });
    await adapter.track(label);
    expect(await kindOf(adapter.voidLabel(label))).toBe("rejected");
    asPublished([
      "GET /v1/labels/external_shipment_id/:id 404", "POST /v1/labels 200", "GET /v1/labels/external_shipment_id/:id 200", "GET /v1/labels/:id/track 200",
      "GET /v1/labels/:id/track 200", "PUT /v1/labels/:id/void 200", "GET /v1/labels/:id 200",
    ]);
  });

  it("a refund that takes its time", async () => {
    const label = await adapter.buyLabel(labelRequest("usps.usps_ground_advantage"));
    expect(await adapter.voidLabel(label)).toEqual({ status: "submitted" });
    asPublished(["GET /v1/labels/external_shipment_id/:id 404", "POST /v1/labels 200", "PUT /v1/labels/:id/void 200", "GET /v1/labels/:id 200"]);
  });

  it("customs papers, and a return", async () => {
    const customs = { signer: "A. Packer", items: [{ description: "Mug", quantity: 2, grams: 800, value: { amount: 4_650, currency_code: "usd" }, hs_code: "691200", origin_country: "PT" }] };
    await adapter.buyLabel(labelRequest("dhl_express.dhl_express_worldwide", { to: { ...TO, country: "CA", zip: "V5K0A1", state: "BC", city: "Vancouver" }, customs }));
    await adapter.buyLabel(labelRequest(SERVICE, { from: TO, to: FROM, is_return: true }));
    expect(double.exchanges[1]?.body).toContain('"value":23.25');
    asPublished(Array(2).fill(["GET /v1/labels/external_shipment_id/:id 404", "POST /v1/labels 200"]).flat() as string[]);
  });

  it("manifest and pickup", async () => {
    const label = await adapter.buyLabel(labelRequest(SERVICE));
    double.exchanges.splice(0);
    await adapter.manifest({ labels: [label] });
    const pickup = await adapter.bookPickup({ reference: "p-1", shipment_ids: [label.shipment_id], address: FROM, earliest: "2026-03-10T09:00:00Z", latest: "2026-03-10T17:00:00Z" });
    await adapter.cancelPickup(pickup);
    await adapter.cancelPickup(pickup);
    asPublished([
      "GET /v1/manifests 200", "POST /v1/manifests 200", "GET /v1/pickups 200", "POST /v1/pickups 200", "DELETE /v1/pickups/:id 200",
      "DELETE /v1/pickups/:id 400", "GET /v1/pickups/:id 200",
    ]);
  });

  it("addresses, and numbers bought elsewhere", async () => {
    await adapter.verifyAddress(TO);
    await adapter.verifyAddress({ ...TO, street1: "unknown" });
    await adapter.verifyAddress({ ...TO, country: "BR" });
    await adapter.createTracker({ tracking_number: "1Z1", carrier: "ups" });
    asPublished([...(Array(3).fill("POST /v1/addresses/validate 200") as string[]), "POST /v1/tracking/start 204", "GET /v1/tracking 200"]);
  });

  it("refusals", async () => {
    expect(await kindOf(adapter.buyLabel(labelRequest(SERVICE, { to: { ...TO, street1: "unknown road" } })))).toBe("bad_address");
    expect(await kindOf(adapter.track({ tracking_number: "1Z-none", carrier: "ups" }))).toBe("not_found");
    double.faults.add({ kind: "server_error" });
    expect(await kindOf(adapter.verifyAddress(TO))).toBe("unavailable");
    asPublished(["GET /v1/labels/external_shipment_id/:id 404", "POST /v1/labels 400", "GET /v1/tracking 404", "POST /v1/addresses/validate 500"]);
  });
});
