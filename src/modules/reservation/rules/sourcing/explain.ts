import type { Decision } from "./decision";
import { Reasons, type Offering } from "./reasons";
import type { Sourcing } from "./sourcing";
import type { Want } from "./wants";

/** Why these of the offerings were chosen, none where not everything can be served, and each other location was not. */
export function explain(sourcing: Sourcing, wants: readonly Want[], needed: readonly number[], offerings: readonly Offering[], chosen: readonly number[]): Decision {
  const reasons = new Reasons(sourcing, wants, needed, offerings, chosen);
  const idOf = (n: number) => offerings[n]!.keeper.location.id;
  const keepers = new Set(offerings.map(({ keeper }) => keeper.location));
  const picked = new Set(chosen);
  const others = [...offerings.keys()].filter((n) => !picked.has(n));
  const keepNone = sourcing.candidates.filter((location) => !keepers.has(location));
  return {
    rule: sourcing.rule,
    criteria: [...sourcing.criteria],
    chosen: chosen.map((n) => ({ location_id: idOf(n), because: reasons.forChosen(n) })),
    passed_over: [
      ...others.map((n) => ({ location_id: idOf(n), because: reasons.againstOther(n) })),
      ...keepNone.map(({ id }) => ({ location_id: id, because: { code: "keeps_none" as const } })),
      ...sourcing.passed_over,
    ],
  };
}
