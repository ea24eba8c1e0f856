/** One line of an order, counted in its own pieces. `fulfilled`: what core knows to have left; `here`: what this paper's parcel has. */
export type LineToShare = { id: string; title: string; ordered: number; fulfilled: number; here: number; packed: number; missing: number };
export type Pieces = { title: string; quantity: number };
/** What of an order is not in a parcel: in others already, still to come, or not to be had. */
export type Rest = { elsewhere: Pieces[]; later: Pieces[]; missing: Pieces[] };

/**
 * Where the rest of an order is. `packed`: pieces in closed parcels that core does not know of yet; `hereCounts`: whether this
 * parcel's are among those or the fulfilled ones, which they are once it is closed.
 */
export function restOfOrder(lines: readonly LineToShare[], hereCounts: boolean): Rest {
  const shares = lines.map(({ title, ordered, fulfilled, here, packed, missing }) => {
    const elsewhere = Math.max(0, fulfilled + packed - (hereCounts ? here : 0));
    const open = Math.max(0, ordered - elsewhere - here);
    const lacking = Math.min(missing, open);
    return { title, elsewhere, missing: lacking, later: open - lacking };
  });
  const those = (kind: "elsewhere" | "later" | "missing"): Pieces[] =>
    shares.filter((share) => share[kind] > 0).map((share) => ({ title: share.title, quantity: share[kind] }));
  return { elsewhere: those("elsewhere"), later: those("later"), missing: those("missing") };
}
