import { describeWithSchemas } from "../../kit/schemas";
import { EasyPostDouble } from "../index";
import { differences, recorded } from "./recorded";

const FROM = { name: "Jack Sparrow", street1: "388 Townsend St", street2: "Apt 20", city: "San Francisco", state: "CA", zip: "94107", country: "US", email: "a@example.com", phone: "5555555555" };
const TO = { name: "Elizabeth Swan", street1: "179 N Harbor Dr", city: "Redondo Beach", state: "CA", zip: "90277", country: "US", email: "b@example.com", phone: "5555555555" };
const LOST = { company: "EasyPost", street1: "000 unknown street", city: "Not A City", state: "ZZ", zip: "00001", country: "US" };
const PARCEL = { length: 10, width: 8, height: 4, weight: 15.4 };
const CUSTOMS = {
  eel_pfc: "NOEEI 30.37(a)", customs_certify: true, customs_signer: "Steve Brule", contents_type: "merchandise", restriction_type: "none", non_delivery_option: "return",
  customs_items: [{ description: "Shirts", quantity: 2, weight: 11, value: 23.25, hs_tariff_number: "654321", origin_country: "US" }],
};
const SHIPMENT = { from_address: FROM, to_address: TO, parcel: PARCEL, reference: "123", customs_info: CUSTOMS };

const double = new EasyPostDouble();
let url = "";
beforeAll(async () => {
  url = await double.listen();
});
afterAll(() => double.close());

type Body = Record<string, never> & { id: string; rates: { id: string; service: string }[] };
async function call(method: string, path: string, body?: unknown, key = "EZTEST"): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${url}/v2${path}`, {
    method, body: body ? JSON.stringify(body) : undefined,
    headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`, "content-type": "application/json" },
  });
  return { status: response.status, body: (await response.json()) as Body };
}

async function bought(): Promise<Body> {
  const { body } = await call("POST", "/shipments", { shipment: SHIPMENT });
  const rate = body.rates.find((one) => one.service === "GroundAdvantage");
  return (await call("POST", `/shipments/${body.id}/buy`, { rate: { id: rate?.id } })).body;
}

/** The double's answer has the status, the keys and the types of the real one. */
async function sameAs(file: string, request: RegExp, answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const real = recorded(file, request);
  const ours = await answer;
  expect({ status: ours.status, differences: differences(real.body, ours.body) }).toEqual({ status: real.status, differences: [] });
}

describeWithSchemas("the double answers as the recorded EasyPost did", () => {
  it("address", () => sameAs("Address-Service/creates-an-address", /POST/, call("POST", "/addresses", { address: FROM })));
  it("address that was verified and not found", () => sameAs("Address-Service/creates-an-address-with-verify-param", /POST/, call("POST", "/addresses", { address: LOST, verify: true })));
  it("address created and verified", () => sameAs("Address-Service/creates-a-verified-address", /POST/, call("POST", "/addresses/create_and_verify", { address: TO })));
  it("refusal of an address that does not exist", () => sameAs("Address-Service/throws-an-error-when-we-cannot-create-and-verify-an-address", /POST/, call("POST", "/addresses/create_and_verify", { address: LOST })));
  it("parcel", () => sameAs("Parcel-Service/creates-a-parcel", /POST/, call("POST", "/parcels", { parcel: PARCEL })));
  it("customs papers", () => sameAs("CustomsInfo-Service/creates-a-customs-info", /POST/, call("POST", "/customs_infos", { customs_info: CUSTOMS })));
  it("shipment with rates", () => sameAs("Shipment-Service/buys-a-shipment", /POST .*\/shipments$/, call("POST", "/shipments", { shipment: SHIPMENT })));

  it("rate", async () => {
    const { body } = await call("POST", "/shipments", { shipment: SHIPMENT });
    await sameAs("Rate-Service/retrieves-a-rate", /GET/, call("GET", `/rates/${body.rates[0]?.id}`));
  });

  it("bought shipment, with label, tracker and fees", async () => {
    await sameAs("Shipment-Service/buys-a-shipment", /buy$/, bought().then((body) => ({ status: 200, body })));
  });

  it("list of shipments", async () => {
    await bought();
    await sameAs("Shipment-Service/retrieves-all-shipments", /GET/, call("GET", "/shipments?page_size=5"));
  });

  it("refund of a shipment", async () => {
    await sameAs("Shipment-Service/refunds-a-shipment", /refund$/, call("POST", `/shipments/${(await bought()).id}/refund`));
  });

  it("refund by tracking code", async () => {
    const { tracking_code } = await bought();
    await sameAs("Refund-Service/creates-a-refund", /refunds/, call("POST", "/refunds", { refund: { carrier: "USPS", tracking_codes: [tracking_code] } }));
  });

  it("tracker", () => sameAs("Tracker-Service/creates-a-tracker", /POST/, call("POST", "/trackers", { tracker: { tracking_code: "EZ1000000001" } })));
  it("list of trackers", () => sameAs("Tracker-Service/retrieves-all-trackers", /GET/, call("GET", "/trackers?page_size=5")));
  it("missing shipment", () => sameAs("Error-Service/pulls-out-error-properties-of-an-API-error", /POST/, call("POST", "/shipments", {})));
  it("webhook", () => sameAs("Webhook-Service/creates-a-webhook", /POST/, call("POST", "/webhooks", { webhook: { url: "http://127.0.0.1:9", webhook_secret: "s", custom_headers: [{ name: "a", value: "b" }] } })));

  it("pickup: made, booked, cancelled", async () => {
    const { id } = await bought();
    const made = await call("POST", "/pickups", { pickup: { address: FROM, shipment: { id }, min_datetime: "2026-03-10", max_datetime: "2026-03-10", instructions: "Front door" } });
    await sameAs("Pickup-Service/creates-a-pickup", /pickups$/, Promise.resolve(made));
    await sameAs("Pickup-Service/buys-a-pickup", /buy$/, call("POST", `/pickups/${made.body.id}/buy`, { carrier: "USPS", service: "NextDay" }));
    await sameAs("Pickup-Service/cancels-a-pickup", /cancel$/, call("POST", `/pickups/${made.body.id}/cancel`));
  });

  it("scan form", async () => {
    const { id } = await bought();
    await sameAs("ScanForm-Service/creates-a-scanform", /scan_forms$/, call("POST", "/scan_forms", { scan_form: { shipments: [{ id }] } }));
  });

  it("event", async () => {
    await bought();
    const id = [...double.store.events.keys()][0];
    await sameAs("Event-Service/retrieves-an-event", /events\/evt/, call("GET", `/events/${id}`));
  });
});

describe("the double refuses as EasyPost does", () => {
  it("without a key", async () => {
    expect(await call("GET", "/trackers", undefined, "")).toMatchObject({ status: 401, body: { error: { code: expect.stringContaining("APIKEY") } } });
  });

  it("to sell the same postage twice", async () => {
    const { id, rates } = await bought();
    expect(await call("POST", `/shipments/${id}/buy`, { rate: { id: rates[0]?.id } })).toMatchObject({ status: 422, body: { error: { code: "SHIPMENT.POSTAGE.EXISTS" } } });
  });

  it("what it does not know", async () => {
    expect(await call("GET", "/shipments/shp_none")).toMatchObject({ status: 404, body: { error: { code: "NOT_FOUND" } } });
    expect(await call("GET", "/nothing")).toMatchObject({ status: 404 });
  });

  it("a body that is no JSON", async () => {
    const response = await fetch(`${url}/v2/addresses`, { method: "POST", body: "{", headers: { authorization: "Basic RVo6" } });
    expect(response.status).toBe(400);
  });
});

it("a shipment is found again by our reference", async () => {
  await call("POST", "/shipments", { shipment: { ...SHIPMENT, reference: "pkg-7" } });
  expect((await call("GET", "/shipments/pkg-7")).body).toMatchObject({ reference: "pkg-7" });
});

it("lists go on, page by page, newest first", async () => {
  const ids = [(await bought()).id, (await bought()).id, (await bought()).id].reverse();
  const first = (await call("GET", "/shipments?page_size=2")).body as unknown as { shipments: { id: string }[]; has_more: boolean };
  expect(first.shipments.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(first.has_more).toBe(true);
  const next = (await call("GET", `/shipments?page_size=2&before_id=${ids[1]}`)).body as unknown as typeof first;
  expect(next.shipments[0]?.id).toBe(ids[2]);
});

it.each([["pdf", "%PDF-"], ["zpl", "^XA"], ["png", "\u0089PNG"]])("the label is there as %s, for anybody with its address", async (format, start) => {
  const { id } = await bought();
  const response = await fetch(`${url}/labels/${id}.${format}`);
  const bytes = Buffer.from(await response.arrayBuffer()).toString("latin1");
  expect(response.status).toBe(200);
  expect(bytes.startsWith(start)).toBe(true);
});
