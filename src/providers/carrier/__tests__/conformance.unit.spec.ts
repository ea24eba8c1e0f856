import { EasyPostDouble } from "../../../../demo/doubles/easypost";
import { ShipEngineDouble } from "../../../../demo/doubles/shipengine";
import { accountOptions } from "../../../../demo/doubles/shipengine/accounts";
import { easyPostAdapter } from "../adapters/easypost";
import { shipEngineAdapter } from "../adapters/shipengine";
import { manualAdapter } from "../adapters/manual";
import { simulatorAdapter } from "../adapters/simulator";
import { SimulatedCarrier } from "../adapters/simulator/simulated-carrier";
import { conformsToCarrierAdapter, type Bench } from "../conformance";

const double = new EasyPostDouble();
let easypost: Bench;
beforeAll(async () => {
  const adapter = easyPostAdapter({ apiKey: "EZTEST", webhookSecret: "secret", apiBaseUrl: await double.listen() });
  easypost = { adapter, service: "USPS.GroundAdvantage", postagePaid: () => double.postagePaid };
});
afterAll(() => double.close());

const engine = new ShipEngineDouble();
let shipengine: Bench;
beforeAll(async () => {
  const adapter = shipEngineAdapter({ apiKey: "TEST_key", apiBaseUrl: await engine.listen(), carriers: accountOptions() });
  shipengine = { adapter, service: "ups.ups_ground", postagePaid: () => engine.postagePaid };
});
afterAll(() => engine.close());

const carrier = new SimulatedCarrier();
const simulator: Bench = { adapter: simulatorAdapter({ webhookSecret: "secret" }, carrier), service: "standard", postagePaid: () => carrier.postagePaid };
const rates = [{ service: "bike", name: "Bike courier", carrier: "Own", up_to_grams: 5_000, prices: { usd: 450 } }];
const manual: Bench = { adapter: manualAdapter({ rates, trackingUrl: "https://example.com/{tracking_number}" }), service: "bike", postagePaid: () => 0 };

conformsToCarrierAdapter({ describe, it, expect }, "easypost", () => easypost);
conformsToCarrierAdapter({ describe, it, expect }, "shipengine", () => shipengine);
conformsToCarrierAdapter({ describe, it, expect }, "simulator", () => simulator);
conformsToCarrierAdapter({ describe, it, expect }, "manual", () => manual);
