import { manifestGroups, type ManifestRule, type ToList } from "../manifest-groups";

const RENO = { street1: "100 Harbor Way", city: "Reno" };
const ELKO = { street1: "1 Idaho Street", city: "Elko" };
const NOW = new Date("2026-11-28T01:30:00Z");
const label = (id: string, bought_at: string, from = RENO, refused = false): ToList & { id: string } => ({ id, bought_at, from, refused });
/** The groups by their labels' ids, then what is left out. */
function parted(labels: (ToList & { id: string })[], rule: ManifestRule, timeZone = "America/Los_Angeles"): string[] {
  const { groups, left_out } = manifestGroups(labels, rule, NOW, timeZone);
  return [...groups.map((group) => group.map(({ id }) => id).join(" ")), `left out: ${left_out.map(({ id }) => id).join(" ")}`];
}

const TODAY = label("today", "2026-11-27T17:00:00Z");
const YESTERDAY = label("yesterday", "2026-11-26T17:00:00Z");

it("a carrier that lists the day's labels alone gets those, and older ones keep nothing back", () => {
  expect(parted([YESTERDAY, TODAY], { days: "today" })).toEqual(["today", "left out: yesterday"]);
  expect(parted([YESTERDAY], { days: "today" })).toEqual(["left out: yesterday"]);
});

it("the day is the one where the parcels lie", () => {
  expect(parted([YESTERDAY, TODAY], { days: "today" }, "UTC")).toEqual(["left out: yesterday today"]);
});

it("a carrier that lists each day for itself, or all together, leaves nothing out", () => {
  expect(parted([YESTERDAY, TODAY], { days: "each" })).toEqual(["yesterday", "today", "left out: "]);
  expect(parted([YESTERDAY, TODAY], { days: "any" })).toEqual(["yesterday today", "left out: "]);
});

it("what leaves from another address, and what was refused before, is asked for apart, the refused last", () => {
  const refused = label("refused", "2026-11-27T16:00:00Z", RENO, true);
  expect(parted([refused, TODAY, label("elko", "2026-11-27T18:00:00Z", ELKO), label("next", "2026-11-27T19:00:00Z")], { days: "today" })).toEqual(["today next", "elko", "refused", "left out: "]);
});

it("no list is longer than the carrier takes", () => {
  expect(parted(["a", "b", "c"].map((id) => label(id, "2026-11-27T17:00:00Z")), { days: "each", most: 2 })).toEqual(["a b", "c", "left out: "]);
});
