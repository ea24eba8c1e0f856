import { areThese, countPlace } from "../count";

const held = (bins: Record<string, number | null>) => Object.entries(bins).map(([bin, quantity]) => ({ bin, quantity }));

test.each([
  ["in its bin, by that bin's own count", "A-01", { "A-01": 4, "B-07": null }, { bins: ["A-01"], known: 4, elsewhere: 0 }],
  ["in its only bin, by the location's stock", "A-01", { "A-01": null }, { bins: ["A-01"], known: null, elsewhere: 0 }],
  ["in its bin, by the stock without what counted bins hold", "A-01", { "A-01": null, "B-07": 12, "R-01": 40 }, { bins: ["A-01"], known: null, elsewhere: 52 }],
  ["in all bins together of which nobody knows what lies in them", "A-01", { "B-07": null, "A-01": null, "R-01": 40 }, { bins: ["A-01", "B-07"], known: null, elsewhere: 40 }],
  ["also in the bin that it is said to lie in no more", "A-01", { "B-07": null }, { bins: ["A-01", "B-07"], known: null, elsewhere: 0 }],
  ["all over the location, where it lay in no bin", "", { "R-01": 40 }, { bins: [], known: null, elsewhere: 0 }],
])("an item is counted %s", (_, bin, bins, place) => expect(countPlace(bin, held(bins))).toEqual(place));

test.each([
  [["A-01"], ["A-01"], true], [["A-01", "B-07"], ["B-07", "A-01"], true], [[], [], true], [["A-01", "B-07"], ["A-01"], false],
  [["A-01"], ["A-01", "B-07"], false], [["A-01", "B-07"], ["A-01", "A-01"], false],
])("of the bins %j, those told as %j: %s", (bins, told, are) => expect(areThese(bins, told)).toBe(are));
