import { firstToOpen } from "../first-to-open";

type Work = Parameters<typeof firstToOpen>[0][number];
const work = (state: Work["state"], more: Partial<Work> = {}): Work => ({ state, picker_id: null, part: 1, ...more });
const own = work("picking", { picker_id: "anna" });
const theirs = work("picking", { picker_id: "tom" });

test.each([
  ["the picker's own before all else", [work("picked"), theirs, own], own],
  ["what nobody is named at as theirs to go on with", [work("ready"), work("picking")], work("picking")],
  ["what is to be packed before what is to be picked", [work("ready"), work("picked")], work("picked")],
  ["what is to be picked before what is packed or waits", [work("waiting"), work("packed"), work("ready", { part: 2 })], work("ready", { part: 2 })],
  ["a colleague's last", [theirs, work("waiting")], work("waiting")],
  ["the first of an order's parts", [work("ready", { part: 2 }), work("ready")], work("ready")],
  ["nothing of nothing", [], undefined],
] as const)("of several that a code stands for it is %s", (_, works, expected) => {
  expect(firstToOpen(works as readonly Work[], "anna")).toEqual(expected);
});
