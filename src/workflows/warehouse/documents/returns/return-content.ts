import type { PlaceAddress, OrderAddress } from "../../../carrier/addresses";

/** `quantity`: what was sent, or what the return is of. */
export type ReturnLine = { title: string; sku: string | null; quantity: number };
export type ReturnContent = {
  /** What a scanner reads at the returns desk: the return's id, or the order's number. */
  code: string;
  order_number: string;
  return_number: string | null;
  send_to: PlaceAddress & { name: string };
  sender: OrderAddress | null;
  lines: ReturnLine[];
  /** The shop's own reasons; empty where it has none, and the usual ones are printed. */
  reasons: string[];
};
