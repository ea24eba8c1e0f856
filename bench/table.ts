import { quantile, ratioOf, type Samples } from "./statistics";
import type { Pair } from "./stores";

/** One line of the result; a count has no ratio. */
export type Row = { what: string; against: string; doorstep: string; ratio?: string; spread?: string };

export const againstBare = ({ bare, doorstep }: Pair<number[][]>): Samples => ({ against: bare, doorstep });

/** A quantile of both sides and their ratio. */
export function rowOf(what: string, unit: string, samples: Samples, q = 0.5): Row {
  const value = (side: number[][]) => valueOf(quantile(side.flat(), q), unit);
  const { ratio, low, high } = ratioOf(samples, q);
  return { what, against: value(samples.against), doorstep: value(samples.doorstep), ratio: ratio.toFixed(3), spread: `${low.toFixed(3)} – ${high.toFixed(3)}` };
}

const valueOf = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;

/** The rows as a Markdown table, ready for bench/README.md. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map((row) => `| ${row.what} | ${row.against} | ${row.doorstep} | ${row.ratio ?? ""} | ${row.spread ?? ""} |`);
  return ["| what | against | with Doorstep | ratio | 95 % of resamplings |", "|---|---|---|---|---|", ...lines].join("\n");
}
