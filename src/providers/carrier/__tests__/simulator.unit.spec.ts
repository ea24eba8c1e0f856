import { simulatorAdapter } from "../adapters/simulator";
import { simulatorSignature } from "../adapters/simulator/signature";
import { SimulatedCarrier } from "../adapters/simulator/simulated-carrier";
import { kindOf, labelRequest } from "./conformance";

it("after a restart the same reference has the same number", async () => {
  const request = labelRequest("standard");
  const [first, second] = [await simulatorAdapter().buyLabel(request), await simulatorAdapter().buyLabel(request)];
  expect(second.tracking_number).toBe(first.tracking_number);
  expect(second.shipment_id).toBe(first.shipment_id);
});

it("a parcel that was scanned is followed, and its label cannot be voided", async () => {
  const carrier = new SimulatedCarrier();
  const adapter = simulatorAdapter({}, carrier);
  const label = await adapter.buyLabel(labelRequest("express"));
  carrier.scan(label.tracking_number, { status: "in_transit" });
  expect((await adapter.track(label)).events.map(({ status }) => status)).toEqual(["pre_transit", "in_transit"]);
  expect(await kindOf(adapter.voidLabel(label))).toBe("rejected");
});

it("a signed webhook is read, a forged one is not", async () => {
  const adapter = simulatorAdapter({ webhookSecret: "secret" });
  const webhook = { event_id: "e1", type: "tracker.updated", trackers: [] };
  const body = JSON.stringify(webhook);
  expect(await adapter.verifyWebhook(body, { "X-Doorstep-Signature": simulatorSignature(body, "secret") })).toEqual(webhook);
  const forged = expect.objectContaining({ kind: "forged" });
  await expect(adapter.verifyWebhook(body, { "x-doorstep-signature": simulatorSignature(body, "other") })).rejects.toEqual(forged);
  await expect(simulatorAdapter().verifyWebhook(body, {})).rejects.toEqual(forged);
});
