import type { MedusaContainer } from "@medusajs/framework/types";
import type { FollowedOrder } from "../order-journey/followed-order";
import { saleOfOrder } from "../reservation/allocation";
import { reservationOf } from "../reservation/room";
import { fulfilledPackages } from "./fulfilled";
import { warehouseOf } from "./room";

/**
 * Has what a picker could not find come from another location that has it; of a bundle all parts of as many as cannot be made.
 * A bundle whose parts lie apart waits for the count. Safe to run twice: what was moved is not there to be moved. Tells whether
 * anything was moved.
 */
export async function findElsewhere(order: FollowedOrder, container: MedusaContainer): Promise<boolean> {
  const works = await warehouseOf(container).listWorkOrders(
    { order_id: order.id, state: ["picking", "picked", "packed"] }, { relations: ["lines", "packages", "packages.items"], take: null as never }
  );
  const gone = new Set(fulfilledPackages(order));
  let moved = false;
  for (const { lines, location_id, packages } of works) {
    const sent = packages.filter(({ id, state }) => gone.has(id) && state !== "voided").flatMap(({ items }) => items);
    for (const item of order.items) {
      const parts = lines.filter((line) => line.line_item_id === item.id && line.inventory_item_id && line.quantity > 0);
      if (!parts.some(({ short_quantity }) => short_quantity > 0) || parts.length !== item.variant?.inventory_items?.length) continue;
      const keep = parts.map((line) => ({
        inventory_item_id: line.inventory_item_id,
        keep: line.quantity - line.short_quantity - sent.filter(({ pick_line_id }) => pick_line_id === line.id).reduce((sum, { quantity }) => sum + quantity, 0),
      }));
      const found = { order_line_item_id: item.id, location_id, parts: keep };
      moved = (await reservationOf(container).moveRest(order.id, found, await saleOfOrder(container, order))) || moved;
    }
  }
  return moved;
}
