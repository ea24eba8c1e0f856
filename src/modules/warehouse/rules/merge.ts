import type { WorkOrderState } from "./work-order-states";

type Text = string | null | undefined;
/** What an order's parcels have in common with another's that may travel with them. */
export type MergeSide = {
  customer_id: Text; email: Text;
  address: Partial<Record<(typeof ADDRESS)[number], Text>> | null | undefined;
  /** How the shopper chose to have it shipped: the carrier's service where it is known, else the option. */
  ways: { adapter?: Text; service?: Text; option?: Text }[];
  /** Their goods stand on one customs paper. */
  currency_code: string;
};

const ADDRESS = ["first_name", "last_name", "company", "address_1", "address_2", "city", "province", "postal_code", "country_code"] as const;
/** How a name or an address is compared: spelling it in capitals changes nothing of where a parcel goes. */
export const plain = (text: Text): string => (text ?? "").normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();

/**
 * The same text for two orders exactly when they are the same shopper's (by customer, else by e-mail), to the same door, by the
 * same service; null where one of these is not known, and nothing can go with it.
 */
export function mergeKey({ customer_id, email, address, ways, currency_code }: MergeSide): string | null {
  const who = customer_id ? `id:${customer_id}` : plain(email) && `mail:${plain(email)}`;
  const how = ways.map(({ adapter, service, option }) => (service ? `${adapter ?? ""}/${service}` : option ?? "")).sort();
  if (!who || !address?.address_1 || !how.length || how.includes("")) return null;
  return JSON.stringify([who, ADDRESS.map((field) => plain(address[field])), [...new Set(how)], currency_code]);
}

export type MergeRow = {
  id: string; order_id: string; display_id: number; location_id: string; state: WorkOrderState; waiting_code: string | null; merge_id: string | null; merge_key: string | null;
  /** Cartons of it that stand. */
  packages: number;
};

/** States in which its pieces are still to be packed, and may be. */
export const MERGEABLE_STATES: readonly WorkOrderState[] = ["ready", "picking", "picked"];

/** Whether they are one merge already: asking again changes nothing. */
export const areTogether = (rows: readonly MergeRow[]): boolean => rows.length > 1 && rows[0]!.merge_id !== null && rows.every(({ merge_id }) => merge_id === rows[0]!.merge_id);

/** Why work orders cannot go together, in words that name the first that does not fit; null when they can. */
export function whyNotTogether(rows: readonly MergeRow[]): string | null {
  const [first] = rows;
  if (!first || rows.length < 2) return "it takes two";
  for (const row of rows) {
    const name = `#${row.display_id}`;
    if (row.waiting_code || row.state === "waiting") return `${name} has to wait`;
    if (!MERGEABLE_STATES.includes(row.state)) return `${name} is ${row.state}`;
    if (row.packages > 0) return `some of ${name} is packed`;
    if (row.location_id !== first.location_id) return `${name} is at another location`;
    if (!row.merge_key || row.merge_key !== first.merge_key) return `${name} is another shopper's, or goes to another address or by another service`;
  }
  if (new Set(rows.map(({ order_id }) => order_id)).size < rows.length) return "two of them are of one order";
  return null;
}

export const LEAVE_REASONS = ["cancelled", "changed", "address", "waits"] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** Why a work order must not go with the others any more, after its order was followed; null while it may. */
export function leaveReason(now: { state: WorkOrderState; edited: boolean; waiting_code: string | null; merge_key: string | null }, keyBefore: string | null): LeaveReason | null {
  if (now.state === "cancelled") return "cancelled";
  if (now.edited) return "changed";
  if (now.merge_key !== keyBefore) return "address";
  return now.waiting_code ? "waits" : null;
}
