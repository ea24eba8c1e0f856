/** Carriers cut longer ones, or refuse the label: where the parcel may be left comes first. */
const LONGEST = 100;

type Wishes = { instructions: string | null; leave_at: string | null };

/** What the shopper asks of whoever brings the parcel, with each of the orders in it, in one line; undefined where they ask nothing. */
export function deliveryNote(...wishes: readonly Wishes[]): string | undefined {
  const asked = [...wishes.map(({ leave_at }) => leave_at && `Leave at: ${leave_at}`), ...wishes.map(({ instructions }) => instructions)];
  const note = [...new Set(asked.filter(Boolean))].join(". ").replace(/\s+/g, " ").trim();
  const letters = [...note];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("").trimEnd()}…` : note || undefined;
}
