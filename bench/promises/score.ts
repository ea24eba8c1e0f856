import { daysBetween, type Day } from "../../src/modules/delivery/rules/day";

/** How often windows held, how wide they were, and how sure they were said to be. */
class Score {
  private parcels = 0;
  private onTime = 0;
  private held = 0;
  private width = 0;
  private told = 0;
  private isTold = true;

  add(delivered: Day, { earliest, latest }: { earliest: Day; latest: Day }, told: number | null): void {
    this.parcels += 1;
    this.onTime += Number(delivered <= latest);
    this.held += Number(earliest <= delivered && delivered <= latest);
    this.width += daysBetween(earliest, latest) + 1;
    if (told === null) this.isTold = false;
    else this.told += told;
  }

  /** As the cells of a table. */
  get cells(): string[] {
    const share = (of: number): string => `${((of / this.parcels) * 100).toFixed(1)} %`;
    return [String(this.parcels), share(this.onTime), share(this.held), (this.width / this.parcels).toFixed(2), this.isTold ? share(this.told) : "–"];
  }
}

/** Scores by whose parcels they are, and who told the dates. */
export class Scores {
  private readonly all = new Map<string, Score>();

  add(parcels: string, who: string, delivered: Day, window: { earliest: Day; latest: Day }, told: number | null): void {
    const name = `${parcels} | ${who}`;
    const score = this.all.get(name) ?? new Score();
    this.all.set(name, score);
    score.add(delivered, window, told);
  }

  /** As a Markdown table, ready for bench/README.md. */
  get table(): string {
    const head = ["| parcels | dates by | parcels | by the last day | within the window | days of the window | told as sure |", "|---|---|---|---|---|---|---|"];
    return [...head, ...[...this.all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, score]) => `| ${[name, ...score.cells].join(" | ")} |`)].join("\n");
  }
}
