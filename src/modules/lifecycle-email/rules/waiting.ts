import { departures, type Fact } from "../../../shared/facts";

const ofKind = (facts: readonly Fact[], kind: Fact["kind"]): Fact[] => facts.filter((fact) => fact.kind === kind);

const carries = (shipped: Fact, lineItemId: unknown): boolean =>
  Array.isArray(shipped.data?.items) && shipped.data.items.some((item: { line_item_id?: unknown }) => item.line_item_id === lineItemId);

/** The facts of lines that wait for stock to this day. */
export function stillWaiting(facts: readonly Fact[]): Fact[] {
  const ready = new Set(ofKind(facts, "backorder_ready").map(({ subject }) => subject));
  return ofKind(facts, "stock_backordered").filter(({ subject }) => !ready.has(subject));
}

/** The facts of lines whose stock has come in and that no package has carried away since. */
export function readyToShip(facts: readonly Fact[]): Fact[] {
  const left = departures(facts);
  return ofKind(facts, "backorder_ready").filter((ready) => !left.some((fact) => fact.at > ready.at && carries(fact, ready.data?.line_item_id)));
}
