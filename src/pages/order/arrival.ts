import { arrivedAt } from "../../modules/customer-care/rules/arrived";
import type { OrderView, ViewItem } from "../../workflows/customer-care/order-view";

export type Arrival =
  | { kind: "cancelled" | "today" | "pickup" | "returning" | "preparing" | "soon" }
  | { kind: "delivered" | "day"; at: string }
  | { kind: "window"; earliest: string; latest: string };

/** The items that are in no package yet. */
export const unpackedItems = ({ items, packages }: OrderView): ViewItem[] =>
  items.flatMap((item) => {
    const packed = packages.flatMap((p) => p.items).filter((i) => i.line_item_id === item.id).reduce((sum, i) => sum + i.quantity, 0);
    const quantity = item.quantity - packed;
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });

/** What the page says largest: when it arrives. `isBefore` compares days by the reader's clocks. */
export function arrivalOf(view: OrderView, now: string, isBefore: (a: string, b: string) => boolean): Arrival {
  const { order, packages, eta, promise } = view;
  const going = packages.filter((p) => !arrivedAt(p, view.received_at));
  if (order.status === "canceled" && packages.length === 0) return { kind: "cancelled" };
  if (packages.length && going.length === 0 && unpackedItems(view).length === 0) {
    return { kind: "delivered", at: packages.map((p) => arrivedAt(p, view.received_at)!).sort().at(-1)! };
  }
  if (going.some((p) => p.status === "out_for_delivery")) return { kind: "today" };
  if (going.some((p) => p.status === "available_for_pickup")) return { kind: "pickup" };
  if (going.length && going.every((p) => p.status === "returning" || p.status === "returned")) return { kind: "returning" };
  if (eta) return isBefore(eta.at, now) ? { kind: "soon" } : { kind: "day", at: eta.at };
  if (!promise) return { kind: "preparing" };
  return isBefore(promise.latest, now) ? { kind: "soon" } : { kind: "window", earliest: promise.earliest, latest: promise.latest };
}

/** Whether something may have reached the shopper, so that it is worth asking: told delivered, near, or past its day. A download has no doorstep. */
export const mayHaveArrived = ({ packages }: OrderView, now: string): boolean =>
  packages.filter(({ way }) => way !== "digital").some((p) => p.delivered_at !== null || p.status === "out_for_delivery" || p.status === "available_for_pickup" || (p.eta !== null && p.eta < now));
