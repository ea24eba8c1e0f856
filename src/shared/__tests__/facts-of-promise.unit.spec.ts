import type { Fact } from "../facts";
import { linesOfNews, partOf, partsChanged, promisedTo, toldOf } from "../facts-of-promise";

const day = (n: number): string => `2026-06-${String(n).padStart(2, "0")}`;
const part = (line: string, location_id: string, from: number | null, to: number | null) =>
  ({ line_item_ids: [line], location_id, earliest: from === null ? null : `${day(from)}T00:00:00.000Z`, latest: to === null ? null : `${day(to)}T23:59:59.999Z` });
type Told = ReturnType<typeof part>;
const promise = (number: number, on: number, ...parts: Told[]): Fact => ({
  key: `promise:${number}`, kind: "delivery_promised", at: new Date(`${day(on)}T08:00:00Z`),
  data: { number, parts, earliest: parts.map(({ earliest }) => earliest).sort().at(-1), latest: parts.map(({ latest }) => latest).sort().at(-1) },
});
const shipped = (id: string, line: string, location_id: string): Fact => ({ key: `shipped:${id}`, kind: "shipped", at: new Date(`${day(2)}T08:00:00Z`), subject: id, data: { location_id, items: [{ line_item_id: line, quantity: 1 }] } });
const eta = (id: string, on: number, to: number): Fact => ({ key: `delayed:${id}:${on}`, kind: "delivery_delayed", at: new Date(`${day(on)}T09:00:00Z`), subject: id, data: { eta: `${day(to)}T12:00:00.000Z` } });

const first = promise(1, 1, part("mug", "hamburg", 3, 5), part("pot", "reno", 8, 10));
const sent = [shipped("p1", "mug", "hamburg"), shipped("p2", "pot", "reno")];
const latestOf = (facts: Fact[], id: string) => toldOf(facts, id)?.latest.slice(0, 10);

it("a parcel is held to the window of its own part, not to that of all", () => {
  expect([latestOf([first, ...sent], "p1"), latestOf([first, ...sent], "p2")]).toEqual([day(5), day(10)]);
});

it("a line that comes from two places is told apart by where the parcel starts", () => {
  const parts = [part("mug", "hamburg", 3, 5), part("mug", "reno", 8, 10)];
  expect(partOf(parts, { line_item_ids: ["mug"], location_id: "hamburg" })).toBe(parts[0]);
  expect(partOf(parts, { line_item_ids: ["mug"], location_id: "bremen" })).toBe(parts[1]);
  expect(partOf(parts, { line_item_ids: ["pan"], location_id: "hamburg" })).toBeUndefined();
});

it("another part's new date changes nothing of it, nor since when it is known", () => {
  const second = promise(2, 4, part("mug", "hamburg", 3, 5), part("pot", "reno", 20, 22));
  expect(promisedTo([first, second], { line_item_ids: ["mug"], location_id: "hamburg" })).toMatchObject({ latest: `${day(5)}T23:59:59.999Z`, since: first.at });
  expect(promisedTo([second, first], { line_item_ids: ["pot"], location_id: "reno" })).toMatchObject({ latest: `${day(22)}T23:59:59.999Z`, since: second.at });
  expect(partsChanged(second, first)).toMatchObject([{ line_item_ids: ["pot"] }]);
  expect(linesOfNews(second, [first, second])).toEqual(["pot"]);
});

it("of a carrier's date and a promise the later word counts", () => {
  const late = promise(2, 4, part("mug", "hamburg", 7, 9), part("pot", "reno", 8, 10));
  expect(latestOf([first, ...sent, eta("p1", 3, 7)], "p1")).toBe(day(7));
  expect(latestOf([first, ...sent, eta("p1", 3, 7), late], "p1")).toBe(day(9));
  expect(latestOf([first, ...sent, late, eta("p1", 5, 12)], "p1")).toBe(day(12));
  expect(latestOf([first, ...sent, late, eta("p1", 5, 12)], "p2")).toBe(day(10));
});

it("a part without a date is told none, and one that gets it is news; an order that comes together has the one window", () => {
  const undated = promise(1, 1, part("mug", "hamburg", 3, 5), part("pot", "reno", null, null));
  expect(latestOf([undated, ...sent], "p2")).toBeUndefined();
  expect(partsChanged(first, undated)).toMatchObject([{ line_item_ids: ["pot"] }]);
  expect(latestOf([promise(1, 1, part("mug", "hamburg", 3, 5))], "p9")).toBe(day(5));
});
