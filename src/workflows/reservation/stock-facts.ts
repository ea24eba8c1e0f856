import type { MedusaContainer } from "@medusajs/framework/types";
import type { StockHoldRow } from "../../modules/reservation/service";
import type { Fact } from "../../shared/facts";
import { reservationOf } from "./room";

/** What an order's lines waited for, since when, and until when. Those that wait are told with the date that is known then. */
export async function backorderFacts(container: MedusaContainer, hold: StockHoldRow): Promise<Fact[]> {
  const waited = hold.lines.filter((line) => line.backorder && line.order_line_item_id);
  if (!waited.length) return [];
  const queue = await reservationOf(container).backorders([...new Set(waited.map((line) => line.inventory_item_id))]);
  return waited.flatMap((line): Fact[] => {
    const told = { line_item_id: line.order_line_item_id, quantity: Number(line.quantity) };
    const place = queue.find(({ id }) => id === line.id);
    const data = { ...told, expected_at: place?.expected_at?.toISOString() ?? null, preorder: place?.unreleased ?? false };
    return [
      { key: `backordered:${line.id}`, kind: "stock_backordered", at: new Date(hold.settled_at!), subject: line.id, data },
      ...(line.ready_at ? [{ key: `backorder_ready:${line.id}`, kind: "backorder_ready" as const, at: new Date(line.ready_at), subject: line.id, data: told }] : []),
    ];
  });
}

/** That the order's units were set aside, and each time that others were in their place: moved, edited, exchanged. */
export function allocationFacts(orderId: string, { id, settled_at, reallocated_at, lines }: StockHoldRow): Fact[] {
  const allocations = lines.flatMap(({ order_line_item_id, inventory_item_id, location_id, quantity }) =>
    order_line_item_id ? [{ line_item_id: order_line_item_id, inventory_item_id, location_id, quantity: Number(quantity) }] : []
  );
  const settled: Fact = { key: `settled:${orderId}`, kind: "stock_settled", at: new Date(settled_at!), subject: id, data: { allocations } };
  if (!reallocated_at) return [settled];
  const at = new Date(reallocated_at);
  return [settled, { key: `stock_moved:${orderId}:${at.toISOString()}`, kind: "stock_moved", at, data: { allocations } }];
}
