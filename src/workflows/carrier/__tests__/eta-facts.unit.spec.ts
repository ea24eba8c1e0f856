import { messagesDue } from "../../../modules/lifecycle-email/rules/messages-due";
import { shipmentFacts } from "../facts";

/** The dates that a parcel's shopper was to hear of, as facts. */
const factsOf = (...etas: string[]) => {
  const eta_changes = etas.map((eta, n) => ({ eta, previous: null, at: `2026-06-0${n + 1}T08:00:00.000Z`, later: n !== 1 }));
  const shipment = { id: "s1", package_id: "p1", state: "shipped", bought_at: "2026-06-01T08:00:00.000Z", tracker: { events: [], eta_changes } };
  return shipmentFacts(shipment as never, []).filter(({ kind }) => kind === "delivery_delayed" || kind === "delivery_earlier");
};

it("a date that goes forth and back is three facts and three messages", () => {
  const facts = factsOf("2026-06-12T12:00:00.000Z", "2026-06-10T12:00:00.000Z", "2026-06-12T12:00:00.000Z");
  expect(facts.map(({ key }) => key)).toEqual(["delayed:p1:2026-06-12", "delayed:p1:2026-06-10", "delayed:p1:2026-06-12:2"]);
  expect(messagesDue(facts).map(({ subject }) => subject)).toEqual(["p1:2026-06-12", "p1:2026-06-10", "p1:2026-06-12:2"]);
});

it("two days on the shopper's calendar within one of Greenwich's are two", () => {
  expect(new Set(messagesDue(factsOf("2026-06-13T01:00:00.000Z", "2026-06-13T19:00:00.000Z")).map(({ subject }) => subject)).size).toBe(2);
});
