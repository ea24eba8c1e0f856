import { eventsFrom as easyPostEvents } from "../adapters/easypost/from-easypost";
import type { WireDetail, WireTracker } from "../adapters/easypost/wire";
import { eventsFrom as shipEngineEvents } from "../adapters/shipengine/from-shipengine";
import type { WireTracking } from "../adapters/shipengine/wire";

const AT = "2026-01-05T10:00:00Z";
const detail = (status: string): WireDetail => ({ message: status, status, status_detail: null, datetime: AT, tracking_location: null });
const tracker = (more: Partial<WireTracker>): WireTracker => ({
  id: "trk_1", tracking_code: "1", carrier: "USPS", status: "delivered", status_detail: null, created_at: AT, updated_at: AT, est_delivery_date: null, public_url: "", tracking_details: [], ...more,
});

it("EasyPost tells of the tracker who signed: it is the proof of each scan of the delivery, and of no other", () => {
  const events = easyPostEvents(tracker({ signed_by: "A. Lindqvist", tracking_details: [detail("in_transit"), detail("delivered")] }));
  expect(events.map(({ status, proof }) => [status, proof])).toEqual([["in_transit", undefined], ["delivered", { signed_by: "A. Lindqvist", photo_url: null }]]);
  expect(easyPostEvents(tracker({ signed_by: "A. Lindqvist" }))).toMatchObject([{ status: "delivered", proof: { signed_by: "A. Lindqvist" } }]);
  expect(easyPostEvents(tracker({ tracking_details: [detail("delivered")] }))[0]).not.toHaveProperty("proof");
});

it("ShipEngine tells with the scan who signed, and where the picture is", () => {
  const scan = { occurred_at: AT, status_code: "DE" };
  const tracking = (more: object): WireTracking => ({ tracking_number: "1", status_code: "DE", events: [{ ...scan, ...more }] });
  expect(shipEngineEvents(tracking({ signer: "A. Lindqvist", proof_of_delivery_url: "https://carrier.example/1.png" }))[0]!.proof).toEqual({ signed_by: "A. Lindqvist", photo_url: "https://carrier.example/1.png" });
  expect(shipEngineEvents(tracking({ signer: "" }))[0]).not.toHaveProperty("proof");
});
