import { scannedAt } from "../scanned-at";

const now = new Date("2026-11-28T12:00:00Z");
const minutes = (count: number): number => count * 60_000;
const ago = (count: number): Date => new Date(now.getTime() - minutes(count));

describe("a scan was made", () => {
  it.each([
    ["now, where no age is told", undefined, ago(90), 0],
    ["as long ago as its device says", minutes(40), ago(90), 40],
    ["not before its work was started", minutes(120), ago(90), 90],
    ["not before its work was started, also as text", minutes(120), ago(90).toISOString(), 90],
    ["not in the future", -minutes(5), ago(90), 0],
    ["not in the future, where the start was told by a clock that is ahead", minutes(5), ago(-1), 0],
    ["at most a day ago", minutes(60 * 30), ago(60 * 48), 60 * 24],
    ["as it is told of work that nobody started", minutes(40), null, 40],
  ] as const)("%s", (_, age, started, expected) => {
    expect(scannedAt(now, age, started)).toEqual(ago(expected));
  });
});
