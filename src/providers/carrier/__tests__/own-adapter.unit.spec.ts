import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { conformsToCarrierAdapter } from "../../../carrier-conformance";
import { parseOptions } from "../../../shared/options";
import { createAdapters, type CarrierAdapter } from "../adapters";
import { DoorstepCarrierProvider } from "../service";

const CARRIER_ADAPTER = JSON.stringify(join(__dirname, "../../../carrier-adapter"));

/** A courier as a merchant would write it, in a file of their own store. */
const COURIER = `
const { CarrierError, refuseOptions } = require(${CARRIER_ADAPTER});
const capabilities = { rates: true, labels: true, tracking: false, webhooks: false, pickups: false, manifests: false, address_verification: false, insurance: false, signature: false, dangerous_goods: false, returns: false };
const labels = new Map();
const no = async () => { throw new CarrierError("unsupported", "The courier cannot do this."); };
exports.labels = labels;
exports.default = () => ({
  key: "courier", name: "Courier", capabilities,
  services: () => [{ id: "courier.bike", name: "Bike", carrier: "Courier", is_return: false }],
  rates: async ({ currency_code }) => [{ service: "courier.bike", service_name: "Bike", carrier: "Courier", amount: 450, currency_code: currency_code ?? "usd", delivery_days: 1, delivery_date: null }],
  buyLabel: async (request) => {
    refuseOptions("The courier", capabilities, request);
    if (request.service !== "courier.bike") throw new CarrierError("rejected", "The courier has no " + request.service);
    const { reference, service } = request, number = "COURIER" + reference.replace(/\\W/g, "");
    if (!labels.has(reference)) labels.set(reference, { reference, shipment_id: reference, carrier: "Courier", service, tracking_number: number, tracking_url: "", tracker_id: null, document: { format: "pdf", bytes: Buffer.from("%PDF-1.4") }, postage: { amount: 450, currency_code: "usd" }, bought_at: new Date().toISOString() });
    return labels.get(reference);
  },
  voidLabel: async () => ({ status: "refunded" }), refundStatus: async () => "refunded",
  createTracker: async (ref) => ({ ...ref, tracker_id: null, tracking_url: "", events: [] }), track: async (ref) => ({ ...ref, tracker_id: null, tracking_url: "", events: [] }),
  bookPickup: no, cancelPickup: no, manifest: no, verifyWebhook: no,
  verifyAddress: async () => ({ deliverable: true, corrected: null, problems: [] }),
});
`;

let folder: string;
let courier: CarrierAdapter;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "doorstep-adapters-"));
  await writeFile(at("courier.js"), COURIER);
  await writeFile(at("half.js"), `exports.default = { key: "half", name: "Half", capabilities: {}, services: () => [] };`);
  await writeFile(at("renamed.js"), `exports.default = () => ({ ...require("./courier").default(), key: "other" });`);
  await writeFile(at("broken.js"), `throw new Error("no such library");`);
  courier = createAdapters({ adapters: { courier: at("courier") } }).get("courier")!;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

conformsToCarrierAdapter({ describe, it, expect }, "a merchant's own", () => ({
  adapter: courier, service: "courier.bike", postagePaid: () => (jest.requireActual(at("courier")) as { labels: Map<string, unknown> }).labels.size,
}));

it("is set up by its name beside ours, and may be the usual one", async () => {
  const options = { adapters: { courier: `./${relative(process.cwd(), at("courier"))}` }, simulator: {} };
  const shown = await new DoorstepCarrierProvider({}, options).getFulfillmentOptions();
  expect(new Set(shown.map(({ adapter }) => adapter))).toEqual(new Set(["simulator", "courier"]));
  expect(parseOptions({ carriers: { default: "courier", ...options } }).carriers.default).toBe("courier");
  expect(() => parseOptions({ carriers: { default: "courrier", ...options } })).toThrow(/must be one of easypost, shipengine, manual, simulator, courier/);
});

it.each([
  ["half", /"half".*has no rates, buyLabel, voidLabel/], ["renamed", /its key is "other"/], ["broken", /no such library/], ["missing", /cannot be used/], ["easypost", /names of their own/],
])("one that is wrong (%s) fails the start, and says why", (name, why) => {
  expect(() => DoorstepCarrierProvider.validateOptions({ adapters: { [name]: at(name) } })).toThrow(why);
});
