import fc from "fast-check";
import { expectedDates, servedBy } from "../backorders";
import { quantity } from "../quantity";

const day = (n: number) => new Date(Date.UTC(2026, 11, n));
const queue = (...quantities: number[]) => quantities.map((n, i) => ({ id: String(i), quantity: quantity(n) }));
const ids = (served: { id: string }[]) => served.map(({ id }) => id).join("");

describe("who of the queue is served", () => {
  it("is who came first, as far as the stock goes", () => {
    expect(ids(servedBy(queue(1, 2, 1), quantity(3)))).toBe("01");
  });

  it("is nobody behind one who needs more, or a large order would wait for ever", () => {
    expect(ids(servedBy(queue(5, 1), quantity(3)))).toBe("");
  });

  it("never gives more than there is, and always the head of the queue (500 runs)", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }), fc.integer({ min: -5, max: 30 }), (wishes, free) => {
      const served = servedBy(queue(...wishes), quantity(free));
      const sum = served.reduce((total, one) => total + one.quantity, 0n);
      return sum <= quantity(Math.max(0, free)) && served.every((one, n) => one.id === String(n));
    }), { numRuns: 500 });
  });
});

describe("when each of the queue can be expected to be served", () => {
  const arrivals = [{ quantity: quantity(4), expected_at: day(20) }, { quantity: quantity(2), expected_at: day(10) }];

  it("is when enough has arrived for all before and for itself; null where nothing more is coming", () => {
    const dates = expectedDates(queue(1, 2, 3, 1), quantity(1), arrivals, day(1), null);
    expect([...dates.values()]).toEqual([day(1), day(10), day(20), day(20)]);
    expect([...expectedDates(queue(9), 0n, arrivals, day(1), null).values()]).toEqual([null]);
  });

  it("is never before the release of a pre-order, nor before now", () => {
    expect([...expectedDates(queue(1), quantity(5), [], day(1), day(24)).values()]).toEqual([day(24)]);
    expect([...expectedDates(queue(1), 0n, [{ quantity: quantity(1), expected_at: day(1) }], day(5), null).values()]).toEqual([day(5)]);
  });
});
