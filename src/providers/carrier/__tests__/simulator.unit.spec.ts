import { simulatorAdapter } from "../adapters/simulator";
import { simulatorHeaders } from "../adapters/simulator/signature";
import { SimulatedCarrier } from "../adapters/simulator/simulated-carrier";
import { kindOf, labelRequest } from "../conformance";

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

it("a signed webhook is read, a forged or an old one is not", async () => {
  const adapter = simulatorAdapter({ webhookSecret: "secret" });
  const webhook = { event_id: "e1", type: "tracker.updated", trackers: [] };
  const body = JSON.stringify(webhook);
  const headers = Object.fromEntries(Object.entries(simulatorHeaders(body, "secret")).map(([name, value]) => [name.toUpperCase(), value]));
  expect(await adapter.verifyWebhook(body, headers)).toEqual(webhook);
  const forged = expect.objectContaining({ kind: "forged" });
  await expect(adapter.verifyWebhook(body, simulatorHeaders(body, "other"))).rejects.toEqual(forged);
  await expect(adapter.verifyWebhook(body, simulatorHeaders(body, "secret", new Date(Date.now() - 6 * 60_000)))).rejects.toEqual(forged);
  await expect(adapter.verifyWebhook(body, { ...headers, "X-DOORSTEP-TIMESTAMP": new Date(Date.now() + 1_000).toISOString() })).rejects.toEqual(forged);
  await expect(simulatorAdapter().verifyWebhook(body, {})).rejects.toEqual(forged);
});
