import { closedFor } from "../pin-lock";

const MINUTE = 60_000;

test("five wrong PINs close for ten minutes, five more for twice as long, and never for longer than a shift", () => {
  expect([0, 1, 4, 6, 9].map(closedFor)).toEqual([null, null, null, null, null]);
  expect([5, 10, 15, 500].map((failed) => closedFor(failed)! / MINUTE)).toEqual([10, 20, 40, 480]);
});
