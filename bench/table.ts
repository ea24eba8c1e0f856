import { quantile, ratioOf } from "./statistics";
import type { Pair } from "./stores";

/** One line of the result. */
export type Row = { what: string; bare: string; doorstep: string; ratio: string; spread: string };

/** A quantile of both sides and their ratio; `samples` hold a list a round. */
export function rowOf(what: string, unit: string, samples: Pair<number[][]>, q: number): Row {
  const value = (side: number[][]) => `${quantile(side.flat(), q).toFixed(1)} ${unit}`;
  const { ratio, low, high } = ratioOf(samples, q);
  return { what, bare: value(samples.bare), doorstep: value(samples.doorstep), ratio: ratio.toFixed(3), spread: `${low.toFixed(3)} – ${high.toFixed(3)}` };
}

/** The rows as a Markdown table, ready for bench/README.md. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map((row) => `| ${row.what} | ${row.bare} | ${row.doorstep} | ${row.ratio} | ${row.spread} |`);
  return ["| what | bare Medusa | with Doorstep | ratio | 95 % of resamplings |", "|---|---|---|---|---|", ...lines].join("\n");
}
