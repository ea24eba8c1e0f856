import fc from "fast-check";
import { plusDays } from "../day";
import { arrivesAfter, daysTaken, LONGEST_DAYS } from "../on-the-way";

const WAY = { carrier_days: [1, 2, 3, 4, 5], origin_off: new Set<string>(), destination_off: new Set(["2026-05-01"]) };

// 2026-01-09 is a Friday.
it.each([["2026-01-09", "2026-01-09", 0], ["2026-01-09", "2026-01-12", 1], ["2026-01-09", "2026-01-13", 2], ["2026-04-30", "2026-05-04", 1], ["2026-01-09", "2026-06-30", LONGEST_DAYS]])(
  "left on %s, delivered on %s: %i working days", (left, delivered, days) => {
    expect(daysTaken(left, delivered, WAY)).toBe(days);
  }
);

it("one that came on a Saturday took as long as to the next working day: what is learned of it is not too quick", () => {
  expect(daysTaken("2026-01-09", "2026-01-10", WAY)).toBe(1);
});

it("counted days lead back to the day", () => {
  fc.assert(fc.property(fc.nat({ max: 700 }), fc.nat({ max: 40 }), (start, days) => {
    const left = plusDays("2026-01-01", start);
    expect(daysTaken(left, arrivesAfter(left, days, WAY)!, WAY)).toBeLessThanOrEqual(days);
    expect(arrivesAfter(left, daysTaken(left, arrivesAfter(left, days, WAY)!, WAY), WAY)).toBe(arrivesAfter(left, days, WAY));
  }));
});
