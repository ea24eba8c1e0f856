import { decimal, type Quantity } from "../quantity";
import { costOf, type Offer } from "./choose";
import { compareCosts, firstDifference, type Costs } from "./costs";
import { covers, without } from "./cover";
import type { Because, Lack, PassedOver } from "./decision";
import { measureOf, WORSE, type Deciding } from "./measure";
import type { Sourcing } from "./sourcing";
import type { Keeper, Want } from "./wants";

/** A keeper of the goods with what the choice saw of it; they stand in the order of their costs. */
export type Offering = Offer & { keeper: Keeper };

/** The reasons of one choice. Offerings go by their place in the order. */
export class Reasons {
  constructor(
    private readonly sourcing: Sourcing,
    private readonly wants: readonly Want[],
    private readonly needed: readonly number[],
    private readonly offerings: readonly Offering[],
    private readonly chosen: readonly number[]
  ) {}

  forChosen(n: number): Because {
    if (this.offerings.length === 1) return { code: "only_one" };
    const isAlone = this.chosen.length === 1;
    const lack = this.lackWithout(n);
    const rival = this.offerings.find(({ gives }, m) => !this.chosen.includes(m) && covers(gives, lack));
    if (!rival) return isAlone ? { code: "has_all" } : { code: "needed_for_rest", ...this.part(n, lack.findIndex((amount) => amount > 0), lack) };
    const { by, isTie } = this.decider(this.offerings[n]!.costs, rival.costs);
    const won = { ...this.measure(by, n), ...(isTie && { older: true as const }) };
    return isAlone ? { code: "has_all", by, ...won } : { code: by, ...won };
  }

  againstOther(n: number): PassedOver {
    if (!this.chosen.length) return { code: "too_little", ...this.short(n) };
    const { gives } = this.offerings[n]!;
    if (covers(gives, this.needed)) return this.worse(n, costOf(this.offerings, this.chosen));
    const replaced = this.chosen.findLast((m) => covers(gives, this.lackWithout(m)));
    if (replaced !== undefined) return this.worse(n, this.offerings[replaced]!.costs);
    const last = this.chosen.at(-1)!;
    const lack = this.lackWithout(last);
    const part = this.part(n, lack.findIndex((amount, i) => gives[i]! < amount), lack);
    return { code: this.wouldSplit(n, last) ? "more_splits" : "too_little", ...part };
  }

  /** It could have served instead of what costs that much. */
  private worse(n: number, than: Costs): PassedOver {
    const { by, isTie } = this.decider(this.offerings[n]!.costs, than);
    return { code: WORSE[by], ...this.measure(by, n), ...(isTie && { newer: true as const }) };
  }

  /** It has some of the goods and is no worse than the chosen one by what weighs more than the number of parcels. */
  private wouldSplit(n: number, chosen: number): boolean {
    const [own, other] = [this.offerings[n]!, this.offerings[chosen]!];
    const splits = this.sourcing.criteria.indexOf("fewest_splits");
    return splits >= 0 && own.gives.some((amount) => amount > 0) && compareCosts(own.costs.slice(0, splits), other.costs.slice(0, splits)) <= 0;
  }

  /** What decided: never the number of parcels, for what can stand in for others makes no more of them than those. */
  private decider(a: Costs, b: Costs): { by: Deciding; isTie: boolean } {
    const at = firstDifference(a, b);
    return { by: at < 0 ? "priority" : (this.sourcing.criteria[at] as Deciding), isTie: at < 0 };
  }

  private measure = (by: Deciding, n: number) => measureOf(by, this.offerings[n]!.keeper, this.sourcing.sale);
  private lackWithout = (n: number): number[] => without(this.offerings, this.needed, this.chosen, n);

  /** What it has, and would have had to have, of one want. What is nowhere in stock is wanted as a whole. */
  private part(n: number, want: number, lack: readonly number[]): Lack {
    const { stock, asked } = this.wants[want]!;
    return this.lackOf(n, want, stock > 0n ? BigInt(lack[want]!) : asked);
  }

  /** The first that it has too little of. */
  private short(n: number): Lack {
    const want = this.wants.findIndex(({ asked }, i) => (this.offerings[n]!.keeper.has[i] ?? 0n) < asked);
    return this.lackOf(n, want, this.wants[want]!.asked);
  }

  private lackOf = (n: number, want: number, needed: Quantity): Lack => ({
    inventory_item_id: this.wants[want]!.item,
    available: Number(decimal(this.offerings[n]!.keeper.has[want] ?? 0n)),
    needed: Number(decimal(needed)),
  });
}
