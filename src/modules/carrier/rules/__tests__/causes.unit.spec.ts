import { causeOf, TRACKING_CAUSES } from "../causes";
import type { TrackingStatus } from "../types";

const cause = (status: TrackingStatus | null, reason: string | null, message: string | null = null) => causeOf({ status, reason, message });

it.each([
  // EasyPost's details.
  ["address_correction", "address"], ["awaiting_information", "address"], ["damaged", "damaged"], ["weather_delay", "weather"], ["refused", "refused"], ["held", "held"], ["missorted", "missorted"],
  ["expired", "not_collected"], ["delayed", "carrier_delay"], ["cancelled", "cancelled"], ["arrived_at_facility", null], ["unknown", null],
  // ShipEngine's.
  ["ADDRESS_QUERY", "address"], ["CUSTOMER_MOVED", "address"], ["HELD_BY_CUSTOMS", "customs"], ["INCORRECT_DECLARATION", "customs"], ["DUTY_NOT_PAID", "payment_due"], ["PARCEL_DAMAGED", "damaged"],
  ["REFUSED_BY_CUSTOMER", "refused"], ["CUSTOMER_CARDED", "nobody_home"], ["CUSTOMER_IDENTIFICATION_FAILED", "access"], ["HELD_BY_CARRIER", "held"], ["MISROUTED", "missorted"],
  ["NOT_COLLECTED_FROM_PICKUP_POINT", "not_collected"], ["CARRIER_DELAYS", "carrier_delay"], ["HAZARDOUS_PROHIBITED", "prohibited"], ["COLLECTION_MADE", null],
])("the carrier's %s is our %s", (reason, ours) => expect(cause("exception", reason)).toBe(ours));

it.each(TRACKING_CAUSES)("our own word %s, as the simulator and people say it, is itself", (word) => expect(cause("exception", word)).toBe(word));

it.each([
  ["Delivery attempted, customer not available", "nobody_home"], ["Notice left (no secure location available)", "nobody_home"], ["Business closed", "nobody_home"],
  ["Incorrect address - Package not deliverable", "address"], ["Apartment number missing or incorrect", "address"], ["Refused by recipient", "refused"], ["Clearance delay - Import", "customs"],
  ["Severe weather conditions have delayed delivery", "weather"], ["Package damaged in transit", "damaged"], ["Could not access delivery location, gate locked", "access"], ["Held at location", "held"],
  ["Damaged label replaced", null], ["Something happened", null], ["", null],
])("of the words %j we read %s", (message, ours) => expect(cause("attempt_failed", "delivery_exception", message)).toBe(ours));

it("where nothing has gone wrong words are not read as if it had", () => {
  for (const status of ["in_transit", "out_for_delivery", "delivered", "pre_transit", null] as const) expect(cause(status, null, "Left with individual at address; customs cleared")).toBeNull();
});
