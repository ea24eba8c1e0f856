import { afterPackageEvent, PACKAGE_EVENTS, PACKAGE_STATES, PACKAGE_TABLE } from "../package-states";
import { afterEvent, isUntouched, possibleIn, WORK_ORDER_EVENTS, WORK_ORDER_STATES, WORK_ORDER_TABLE } from "../work-order-states";

const WALK: [string, string, string][] = [
  ["waiting", "block", "waiting"], ["waiting", "release", "ready"], ["waiting", "cancel", "cancelled"],
  ["ready", "block", "waiting"], ["ready", "release", "ready"], ["ready", "start", "picking"], ["ready", "cancel", "cancelled"],
  ["picking", "stop", "ready"], ["picking", "nothing_found", "waiting"], ["picking", "picking_done", "picked"], ["picking", "cancel", "cancelled"],
  ["picked", "pick_more", "picking"], ["picked", "nothing_found", "waiting"], ["picked", "packing_done", "packed"], ["picked", "cancel", "cancelled"],
  ["packed", "pick_more", "picking"], ["packed", "unpack", "picked"], ["packed", "ship", "shipped"], ["packed", "cancel", "cancelled"],
  ["cancelled", "revive", "waiting"],
];
const PACKAGES: [string, string, string][] = [
  ["packed", "label", "labelled"], ["packed", "unpack", "voided"],
  ["labelled", "label", "labelled"], ["labelled", "void_label", "packed"], ["labelled", "ship", "shipped"],
  ["shipped", "ship", "shipped"], ["voided", "unpack", "voided"],
  ["packed", "collect", "shipped"], ["shipped", "collect", "shipped"],
];
const every = <S extends string, E extends string>(states: readonly S[], events: readonly E[]): [S, E][] => states.flatMap((s) => events.map((e): [S, E] => [s, e]));

describe("a work order's states", () => {
  it.each(every(WORK_ORDER_STATES, WORK_ORDER_EVENTS))("in %s, %s leads where the trade says, or nowhere", (state, event) => {
    expect(afterEvent(state, event)).toBe(WALK.find(([s, e]) => s === state && e === event)?.[2]);
  });
  it("every state but shipped has a way on, and its words name it", () => {
    for (const state of WORK_ORDER_STATES) expect(possibleIn(state)).toBe(Object.keys(WORK_ORDER_TABLE[state]).join(", ") || "nothing more");
    expect(WORK_ORDER_STATES.filter((s) => !Object.keys(WORK_ORDER_TABLE[s]).length)).toEqual(["shipped"]);
  });
  it("only what waits or is ready was begun by nobody", () => {
    expect(WORK_ORDER_STATES.filter(isUntouched)).toEqual(["waiting", "ready"]);
  });
});

describe("a package's states", () => {
  it.each(every(PACKAGE_STATES, PACKAGE_EVENTS))("in %s, %s leads where the trade says, or nowhere", (state, event) => {
    expect(afterPackageEvent(state, event)).toBe(PACKAGES.find(([s, e]) => s === state && e === event)?.[2]);
  });
  it("what has left has no way back", () => {
    expect(Object.keys(PACKAGE_TABLE.shipped)).toEqual(["ship", "collect"]);
  });
});
