import { DOUBLED } from "./books";

/** What one run came to. */
export type Result = { scenario: string; faults: number; byHand: number; problems: string[] };

const isDouble = (problem: string) => problem.startsWith(DOUBLED);

/** A line a scenario: runs, faults that were met, what a person repaired, what was doubled, what was lost. */
export function tableOf(results: readonly Result[]): string {
  const scenarios = [...new Set(results.map(({ scenario }) => scenario))].sort();
  const rows = scenarios.map((name) => lineOf(name, results.filter(({ scenario }) => scenario === name)));
  const all = [["scenario", "runs", "faults", "by hand", "doubled", "lost"], ...rows, lineOf("all", results)];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  ")).join("\n");
}

function lineOf(name: string, results: readonly Result[]): string[] {
  const count = (fits: (result: Result) => boolean) => String(results.filter(fits).length);
  const sum = (of: "faults" | "byHand") => String(results.reduce((all, result) => all + result[of], 0));
  return [
    name, String(results.length), sum("faults"), sum("byHand"), count(({ problems }) => problems.some(isDouble)),
    count(({ problems }) => problems.some((problem) => !isDouble(problem))),
  ];
}
