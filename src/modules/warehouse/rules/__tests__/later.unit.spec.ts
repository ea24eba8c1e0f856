import { noticeStep, partsOf, type Parts, type WorkOfParts } from "../later";
import type { WorkOrderState } from "../work-order-states";

const line = (line_item_id: string, quantity: number, short_quantity = 0, required_quantity = 1) => ({ line_item_id, quantity, short_quantity, required_quantity });
const work = (state: WorkOrderState, lines: WorkOfParts["lines"], more: Partial<WorkOfParts> = {}): WorkOfParts => ({ state, later_code: null, waiting_code: null, lines, ...more });
const a = (quantity: number) => ({ line_item_id: "a", quantity });
const b = (quantity: number) => ({ line_item_id: "b", quantity });

describe("what of an order comes now and what later", () => {
  it("all of it together, while nothing is short or split off", () => {
    expect(partsOf([work("ready", [line("a", 2)]), work("packed", [line("b", 1)])])).toMatchObject({ now: [a(2), b(1)], later: [], left: false });
  });
  it("what a picker could not find comes later, once they are done", () => {
    expect(partsOf([work("picking", [line("a", 3, 1)])])).toMatchObject({ now: [a(2)], later: [], looking: true });
    for (const state of ["picked", "packed"] as const) {
      expect(partsOf([work(state, [line("a", 3, 1), line("b", 1)])])).toMatchObject({ now: [a(2), b(1)], later: [a(1)], because: "short", dated: false });
    }
  });
  it("so does what was split off, and what comes from another location instead", () => {
    expect(partsOf([work("ready", [line("a", 2)]), work("ready", [line("b", 1)], { later_code: "split" })])).toMatchObject({ now: [a(2)], later: [b(1)], because: "split", dated: true });
    expect(partsOf([work("picked", [line("a", 2)]), work("ready", [line("a", 1)], { later_code: "short" })])).toMatchObject({ now: [a(2)], later: [a(1)], because: "short", dated: true });
  });
  it("nobody knows when, while that has to wait", () => {
    expect(partsOf([work("ready", [line("a", 1)]), work("waiting", [line("a", 1)], { later_code: "short", waiting_code: "recount" })]).dated).toBe(false);
  });
  it("what has left, and what was cancelled, is neither", () => {
    expect(partsOf([work("shipped", [line("a", 3, 1)]), work("cancelled", [line("b", 2)]), work("waiting", [line("a", 1)], { later_code: "short" })]))
      .toMatchObject({ now: [], later: [a(1)], left: true });
    expect(partsOf([work("shipped", [line("a", 1)], { later_code: "split" })])).toMatchObject({ now: [], later: [], left: false });
  });
  it("a bundle comes when all of its parts do, and is counted once", () => {
    const parts = [line("a", 3, 1), line("a", 6, 2, 2)];
    expect(partsOf([work("picked", parts)])).toMatchObject({ now: [a(2)], later: [a(1)] });
    expect(partsOf([work("ready", [line("b", 1)]), work("ready", [line("a", 1), line("a", 2, 0, 2)], { later_code: "short" })])).toMatchObject({ now: [b(1)], later: [a(1)] });
  });
});

describe("the shopper is told", () => {
  const parts = (now: Parts["now"], later: Parts["later"], left = false): Parts => ({ now, later, left, looking: false, because: "short", dated: true });
  it.each([
    ["of a part that comes later", null, parts([a(1)], [b(1)]), "tell"],
    ["nothing, while all comes together", null, parts([a(1)], []), "keep"],
    ["nothing of parts, where all of it takes longer", null, parts([], [a(2)]), "keep"],
    ["nothing new, when the rest was sent before anybody was told", null, parts([], [a(2)], true), "keep"],
    ["once", [b(1)], parts([a(1)], [b(1)]), "keep"],
    ["nothing when less comes later", [a(2), b(1)], parts([a(2)], [b(1)]), "keep"],
    ["anew when more does", [b(1)], parts([a(1)], [b(2)]), "tell"],
    ["anew when another item does", [b(1)], parts([b(1)], [a(1)]), "tell"],
    ["nothing more once the first part has left", [b(1)], parts([], [b(1)], true), "keep"],
    ["and it is over when nothing comes later any more", [b(1)], parts([a(1)], []), "over"],
    ["and it is over when nothing comes before it any more", [b(1)], parts([], [b(1)]), "over"],
    ["and it is over when all has left", [b(1)], parts([], [], true), "over"],
  ] as const)("%s", (_, told, now, step) => expect(noticeStep(told, now as Parts)).toBe(step));
  it("nothing, and what was told stands, while a picker looks on", () => {
    for (const told of [null, [b(1)]]) expect(noticeStep(told, { ...parts([a(1)], []), looking: true })).toBe("keep");
    expect(noticeStep(null, { ...parts([a(1)], [b(1)]), looking: true })).toBe("keep");
  });
});
