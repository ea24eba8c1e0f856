/** Carriers cut longer ones, or refuse the label: where the parcel may be left comes first. */
const LONGEST = 100;

/** What the shopper asks of whoever brings the parcel, in one line; undefined where they ask nothing. */
export function deliveryNote({ instructions, leave_at }: { instructions: string | null; leave_at: string | null }): string | undefined {
  const note = [leave_at && `Leave at: ${leave_at}`, instructions].filter(Boolean).join(". ").replace(/\s+/g, " ").trim();
  const letters = [...note];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("").trimEnd()}…` : note || undefined;
}
