import type { Pair } from "../stores";
import { againstBare, rowOf, type Row } from "../table";
import type { Loser } from "./race";
import type { Sold } from "./sold";

/** Each buyer wants one unit. */
export type Sale = Sold & { winners: number; losers: Loser[] };

/** `40 × 409 insufficient_stock to payment`, the most frequent first. */
function countOf(told: string[]): string {
  const counts = new Map<string, number>();
  for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([one, count]) => `${count} × ${one}`).join(", ");
}

/** Both stores' sales side by side, each count once a sale. */
export function saleRows(what: string, units: number, { bare, doorstep }: Pair<Sale[]>): Row[] {
  const counts = (title: string, count: (sale: Sale) => number | string): Row => {
    const of = (sales: Sale[]) => sales.map(count).join(", ");
    return { what: `${what}: ${title}`, against: of(bare), doorstep: of(doorstep) };
  };
  const told = (sales: Sale[]) => countOf(sales.flatMap(({ losers }) => losers.map((loser) => loser.told)));
  const waited = (sales: Sale[]) => sales.map(({ losers }) => losers.map((loser) => loser.waited));
  return [
    counts("buyers with an order", ({ winners }) => winners),
    counts("units oversold to them", ({ winners }) => Math.max(0, winners - units)),
    counts("orders left of buyers who were refused", ({ orders, winners }) => orders - winners),
    counts("reserved, as the level says (as it is)", ({ saidReserved, reserved }) => `${saidReserved} (${reserved})`),
    { what: `${what}: refusals`, against: told(bare), doorstep: told(doorstep) },
    rowOf(`${what}: until a loser knows, p50`, "ms", againstBare({ bare: waited(bare), doorstep: waited(doorstep) })),
  ];
}
