import { fromShipEngineStatus } from "../shipengine-status";

it.each([
  ["UN", null, null], ["NY", null, "pre_transit"], ["AC", "ELEC_ADVICE_RECD_BY_CARRIER", "pre_transit"], ["AC", "DROPPED_OFF", "in_transit"], ["IT", null, "in_transit"],
  ["IT", "OUT_FOR_DELIVERY", "out_for_delivery"], ["AT", "ATTEMPTED_DELIVERY", "attempt_failed"], ["SP", null, "available_for_pickup"], ["DE", "DELIVERED_TO_NEIGHBOUR", "delivered"],
  ["EX", "CARRIER_DELAYS", "exception"], ["EX", "PARCEL_LOST", "lost"], ["EX", "RETURN_TO_SENDER", "returning"], ["DE", "UNDELIVERABLE_RETURNED_TO_SENDER", "returned"], ["XX", null, null],
])("%s with %s is %s", (status, detail, ours) => {
  expect(fromShipEngineStatus(status, detail)).toBe(ours);
});
