import { addCosts, compareCosts, type Costs } from "./costs";
import { covers, trimmed } from "./cover";

/** What one location costs, and how much it adds of each thing that is to be covered. */
export type Offer = { costs: Costs; gives: readonly number[] };

/** Looks at every set of up to ten locations, with room to spare: there are 6,133 beginnings of such sets, size by size. */
const MOST_LOOKS = 10_000;

/**
 * The locations, as places in `offers`, that together cover all at the least cost; of equal ones the fewer, then those
 * that stand first. `offers` stand in the order of their costs, and all of them together cover all.
 * Exact for up to ten offers. Among more, the search ends after as many looks, by then at every single one, every pair of
 * a hundred and usually far more, and takes the better of what it found and of leaving out the dearest while it can. Of
 * either, none can be left out, and no earlier one can take a chosen one's place: that set would have been found before.
 */
export function chooseCover(offers: readonly Offer[], needed: readonly number[]): number[] {
  if (!needed.length) return [];
  // No set costs less than its dearest member, so nothing can beat the first.
  if (covers(offers[0]!.gives, needed)) return [0];
  const search = new Search(offers, needed);
  const found = search.run();
  if (search.isComplete) return found!;
  const plain = trimmed(offers, needed, [...offers.keys()]);
  return found && compareCosts(costOf(offers, found), costOf(offers, plain)) <= 0 ? found : plain;
}

export const costOf = (offers: readonly Offer[], chosen: readonly number[]): Costs =>
  chosen.map((n) => offers[n]!.costs).reduce(addCosts);

/** Goes through the sets by size, and of each size in order, as long as one can still cost less than the best so far. */
class Search {
  private readonly costsUpTo: Costs[];
  private readonly givesFrom: (readonly number[])[];
  private best: { chosen: number[]; costs: Costs } | undefined;
  private looks = 0;

  constructor(private readonly offers: readonly Offer[], private readonly needed: readonly number[]) {
    this.costsUpTo = [offers[0]!.costs.map(() => 0)];
    for (const offer of offers) this.costsUpTo.push(addCosts(this.costsUpTo.at(-1)!, offer.costs));
    this.givesFrom = [needed.map(() => 0)];
    for (const offer of [...offers].reverse()) this.givesFrom.unshift(addCosts(this.givesFrom[0]!, offer.gives));
  }

  get isComplete(): boolean {
    return this.looks <= MOST_LOOKS;
  }

  run(): number[] | undefined {
    for (let size = 1; size <= this.offers.length && this.isComplete; size++) {
      if (!this.mayBeBest(this.costsUpTo[0]!, 0, size)) break;
      this.extend([], this.costsUpTo[0]!, this.needed, 0, size);
    }
    return this.best?.chosen;
  }

  /** Tries the sets that begin with `chosen` and go on with `more` of the offers from the given place on. */
  private extend(chosen: number[], costs: Costs, lack: readonly number[], from: number, more: number): void {
    for (let n = from; n + more <= this.offers.length; n++) {
      if (!this.mayBeBest(costs, n, more) || !covers(this.givesFrom[n]!, lack) || ++this.looks > MOST_LOOKS) return;
      const { gives, costs: own } = this.offers[n]!;
      if (more > 1) {
        this.extend([...chosen, n], addCosts(costs, own), lack.map((amount, i) => amount - gives[i]!), n + 1, more - 1);
      } else if (covers(gives, lack)) {
        this.best = { chosen: [...chosen, n], costs: addCosts(costs, own) };
        return;
      }
    }
  }

  /** The cheapest way to go on is with the next ones, since the offers stand in the order of their costs. */
  private mayBeBest(costs: Costs, from: number, more: number): boolean {
    if (!this.best) return true;
    const [after, before] = [this.costsUpTo[from + more]!, this.costsUpTo[from]!];
    for (let i = 0; i < costs.length; i++) {
      const over = costs[i]! + after[i]! - before[i]! - this.best.costs[i]!;
      if (over !== 0) return over < 0;
    }
    return false;
  }
}
