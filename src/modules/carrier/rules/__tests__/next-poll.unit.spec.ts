import { nextPoll, spread, type PollQuestion } from "../next-poll";
import { TRACKING_STATUSES } from "../types";

const HOUR = 3_600_000;
const now = "2026-01-05T08:00:00.000Z";
const question = (more: Partial<PollQuestion> = {}): PollQuestion => ({ id: "dstrk_1", status: "in_transit", heard_at: now, quiet_polls: 0, failed_polls: 0, has_webhooks: false, now, ...more });
const hours = (more: Partial<PollQuestion>) => (Date.parse(nextPoll(question(more))!) - Date.parse(now)) / HOUR;
const about = (given: number, expected: number) => expect([given >= expected * 0.8, given <= expected * 1.2]).toEqual([true, true]);

it.each([
  ["a carrier that only answers", {}, 4], ["on the day it comes", { status: "out_for_delivery" }, 1], ["once without news", { quiet_polls: 1 }, 8], ["often without news", { quiet_polls: 9 }, 24],
  ["one that tells by itself", { has_webhooks: true }, 24], ["on the day it comes, told by itself", { has_webhooks: true, status: "attempt_failed" }, 6], ["silent for long", { has_webhooks: true, quiet_polls: 5 }, 72],
  ["did not answer once", { failed_polls: 1 }, 5 / 60], ["not six times", { failed_polls: 6 }, 160 / 60], ["never", { failed_polls: 30 }, 6],
] as const)("%s: after about %#2 hours", (_, more, expected) => about(hours(more as Partial<PollQuestion>), expected));

it("what has arrived, or come back, or is forgotten, is asked about no more; all else is", () => {
  expect(TRACKING_STATUSES.filter((status) => nextPoll(question({ status })) === null)).toEqual(["delivered", "returned"]);
  expect(nextPoll(question({ heard_at: "2025-11-01T00:00:00.000Z" }))).toBeNull();
});

it("a thousand that are due together are not so the next time", () => {
  const times = Array.from({ length: 1_000 }, (_, n) => spread(`dstrk_${n}`, 0));
  const tenths = new Array<number>(10).fill(0);
  for (const time of times) tenths[Math.floor((time - 0.8) / 0.04)]! += 1;
  expect(Math.min(...tenths)).toBeGreaterThan(50);
  expect(spread("dstrk_1", 0)).toBe(spread("dstrk_1", 0));
});
