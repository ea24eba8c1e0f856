import type { Quantity } from "../quantity";
import { candidatesFor } from "./candidates";
import type { PassedOverLocation } from "./decision";
import type { Sale, SourceLocation } from "./location";
import { chooseRule, inForce, type Criterion, type SourcingRule } from "./rule";

/** How the locations for one sale are chosen: by what, out of which, and who was out before any stock was looked at. */
export type Sources = {
  rule: { id: string; name: string } | null;
  criteria: readonly Criterion[];
  sale: Sale;
  candidates: readonly SourceLocation[];
  passed_over: readonly PassedOverLocation[];
};

export type Sourcing = Sources & {
  /** How much more of an item may be accepted beyond stock, where its variant allows that; without an entry, any amount. */
  backorder_left: ReadonlyMap<string, Quantity>;
  /** The items that are not released yet: all that is taken of them waits, in stock or not. */
  preorders: ReadonlySet<string>;
};

/** How the sale is sourced, by the merchant's rules. */
export function sourcesFor(rules: readonly SourcingRule[], locations: readonly SourceLocation[], sale: Sale): Sources {
  const rule = chooseRule(rules, sale);
  return { rule: rule && { id: rule.id, name: rule.name }, criteria: inForce(rule), sale, ...candidatesFor(locations, sale) };
}
