import { useClock } from "../clock";
import { Rate } from "../rate";

let now = 0;
let restore: () => void;
beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
  restore = useClock({ now: () => new Date(now) });
});
afterEach(() => restore());

const passing = (rate: Rate, key: string, tries: number): number => Array.from({ length: tries }, () => rate.allows(key)).filter(Boolean).length;

it("a burst of twice the rate passes, and then so many each second; others are not held up by it", () => {
  const rate = new Rate(10);
  expect(passing(rate, "a", 50)).toBe(20);
  now += 500;
  expect(passing(rate, "a", 50)).toBe(5);
  expect(passing(rate, "b", 50)).toBe(20);
  now += 60_000;
  expect(passing(rate, "a", 50)).toBe(20);
});

it("a clock that is set back gives nothing and takes nothing", () => {
  const rate = new Rate(1);
  expect(passing(rate, "a", 5)).toBe(2);
  now -= 60_000;
  expect(passing(rate, "a", 5)).toBe(0);
});
