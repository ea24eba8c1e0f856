import { afterShipmentEvent, possibleIn, SHIPMENT_EVENTS, SHIPMENT_STATES } from "../shipment-states";

const WALK: [string, string, string][] = [
  ["buying", "buy", "bought"], ["bought", "buy", "bought"], ["bought", "ship", "shipped"], ["bought", "void", "voided"], ["shipped", "ship", "shipped"], ["shipped", "keep", "bought"], ["voided", "void", "voided"],
];

describe("a shipment's states", () => {
  it.each(SHIPMENT_STATES.flatMap((s) => SHIPMENT_EVENTS.map((e) => [s, e] as const)))("in %s, %s leads where the trade says, or nowhere", (state, event) => {
    expect(afterShipmentEvent(state, event)).toBe(WALK.find(([s, e]) => s === state && e === event)?.[2]);
  });
  it("says what is possible", () => expect(possibleIn("bought")).toBe("buy, ship, void"));
});
