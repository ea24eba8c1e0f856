import { withDayEnd } from "../eta-day";
import type { TrackingEvent } from "../types";

const told = (at: string): TrackingEvent => ({ provider_event_id: "eta", status: null, reason: null, occurred_at: "2026-06-10T08:00:00Z", message: null, place: null, eta: { at, reported_at: "2026-06-10T08:00:00Z" } });
const read = (at: string, zone: string) => withDayEnd(told(at), zone).eta!.at;

it.each(["2026-06-12", "2026-06-12T00:00:00Z", "2026-06-12T00:00:00.000Z", "2026-06-12T00:00:00+00:00", "2026-06-12T00:00:00"])("%s is a day: it comes by its end where it goes", (day) => {
  expect(read(day, "America/Los_Angeles")).toBe("2026-06-13T06:59:59.999Z");
  expect(read(day, "Europe/Berlin")).toBe("2026-06-12T21:59:59.999Z");
});

it("a time of day stays what it is, and so does a scan without an estimate", () => {
  expect(read("2026-06-12T17:30:00Z", "America/Los_Angeles")).toBe("2026-06-12T17:30:00Z");
  expect(withDayEnd({ ...told("2026-06-12"), eta: null }, "UTC").eta).toBeNull();
});
