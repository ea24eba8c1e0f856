import { FREE_TRIES, waitAfter } from "../unlock-tries";

test("who mistypes goes on at once; who guesses on waits twice as long from try to try, up to a day", () => {
  expect([1, 2, 3, 4].map((tries) => waitAfter(tries, FREE_TRIES.link))).toEqual([0, 0, 0, 0]);
  expect([5, 6, 7, 8].map((tries) => waitAfter(tries, FREE_TRIES.link))).toEqual([60, 120, 240, 480]);
  expect(waitAfter(100, FREE_TRIES.link)).toBe(86_400);
});

test("in half a year a link takes fewer than two hundred tries", () => {
  let [tries, seconds] = [0, 0];
  while (seconds < 180 * 86_400) seconds += waitAfter((tries += 1), FREE_TRIES.link);
  expect(tries).toBeLessThan(200);
});
