import type { Check } from "./checks";
import type { Shift } from "./shift";

export type Report = { rows: [what: string, found: string][]; faults: string[] };

const RIGHT_PICKS = 0.999;
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** What a shift did, and whether all of it is right. */
export function reportOf(shift: Shift, { checks, rightPicks, rightPieces }: { checks: Check[]; rightPicks: number; rightPieces: number }, minutes: number): Report {
  const { tally: t, orders } = shift;
  const kinds = Object.entries(t.wavesByKind).map(([kind, count]) => `${count} ${kind}`).join(", ");
  const faults = checks.flatMap(({ what, faults: found }) => found.map((fault) => `${what}: ${fault}`));
  if (rightPicks < RIGHT_PICKS || rightPieces < RIGHT_PICKS) faults.push(`picks right as scanned: ${percent(Math.min(rightPicks, rightPieces))}, not ${percent(RIGHT_PICKS)}`);
  if (t.metres > t.naiveMetres) faults.push(`the walks are longer than those of single orders: ${t.metres} m and ${t.naiveMetres} m`);
  return {
    faults,
    rows: [
      ["orders", `${orders.size} in ${minutes.toFixed(1)} min, at ${shift.site.places.length} location(s)`],
      ["changed on the way", `${t.canceled} canceled, ${t.edited} edited, ${t.moved} to another address, ${t.held} held; ${t.tooLate} too late`],
      ["picked", `${t.waves} waves (${kinds || "none"}), ${t.singles} work orders alone, ${t.piecesPicked} pieces`],
      ["scans", `${t.scans}, and ${t.repeated} sent again at the same moment`],
      ["refused as they must be", `${t.wrongItem} wrong items, ${t.wrongBin} wrong bins, ${t.wrongTote} wrong totes, ${t.tooMany} too many, ${t.wrongLabel} labels of other orders`],
      ["tasks", `${t.shorts} pieces short, ${t.counts} counts, ${t.putBacks} put back, ${t.replenished} filled up`],
      ["parcels", `${t.parcels} closed, ${t.labelsChecked} labels scanned on them; a carrier in trouble ${t.labelTrouble} times, an address refused ${t.addressRefused} times, ${t.givenBack} labels given back, ${t.recalled} fulfilments canceled in core's screen, ${t.reprints} printed again`],
      ["picks right as scanned", `${percent(rightPicks)} of the scans, ${percent(rightPieces)} of the pieces sent`],
      ["way", `${Math.round(t.metres)} m; order by order ${Math.round(t.naiveMetres)} m (${(t.metres / Math.max(1, t.naiveMetres)).toFixed(2)})`],
      ...checks.map(({ what, looked, faults: found }): [string, string] => [what, `${looked}, ${found.length} wrong`]),
    ],
  };
}

/** The report as a table. */
export const tableOf = ({ rows, faults }: Report): string =>
  ["| what | found |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`), "", faults.length ? `${faults.length} FAULTS\n${faults.slice(0, 40).join("\n")}` : "Nothing is wrong."].join("\n");
