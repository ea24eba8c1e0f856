import { daysBetween, type Day } from "../../src/modules/delivery/rules/day";
import { classOf, stepOf } from "../../src/modules/delivery/rules/score";

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
  private readonly classes = new Map<string, Score>();

  add(parcels: string, who: string, delivered: Day, window: { earliest: Day; latest: Day }, told: number | null): void {
    this.scoreOf(this.all, `${parcels} | ${who}`).add(delivered, window, told);
    if (parcels === "all" && told !== null) this.scoreOf(this.classes, `${who} | ${classOf(told)}`).add(delivered, window, told);
  }

  private scoreOf(scores: Map<string, Score>, name: string): Score {
    const score = scores.get(name) ?? new Score();
    scores.set(name, score);
    return score;
  }

  /** How much held of what was told as so sure, class by class. */
  get calibration(): string {
    const percent = (share: number): string => `${Math.round(share * 100)} %`;
    const rows = [...this.classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, score]) => {
      const [who, step] = name.split(" | ") as [string, string];
      const { from, to } = stepOf(Number(step));
      const [parcels, , held, , told] = score.cells;
      return `| ${[who, `${percent(from)} to ${percent(to)}`, parcels, told, held].join(" | ")} |`;
    });
    return ["| dates by | told as sure | parcels | told on average | within the window |", "|---|---|---|---|---|", ...rows].join("\n");
  }

  /** As a Markdown table, ready for bench/README.md. */
  get table(): string {
    const head = ["| parcels | dates by | parcels | by the last day | within the window | days of the window | told as sure |", "|---|---|---|---|---|---|---|"];
    return [...head, ...[...this.all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, score]) => `| ${[name, ...score.cells].join(" | ")} |`)].join("\n");
  }
}
