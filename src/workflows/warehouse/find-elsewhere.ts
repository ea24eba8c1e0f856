import type { MedusaContainer } from "@medusajs/framework/types";
import type { FollowedOrder } from "../order-journey/followed-order";
import { saleOfOrder } from "../reservation/allocation";
import { reservationOf } from "../reservation/room";
import { fulfilledPackages } from "./fulfilled";
import { warehouseOf } from "./room";

/**
 * Has what a picker could not find come from another location that has it. Of a bundle only its parts lie apart, and core sends
 * no half bundles: it waits for the count. Safe to run twice: what was moved is not there to be moved.
 */
export async function findElsewhere(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const works = await warehouseOf(container).listWorkOrders(
    { order_id: order.id, state: ["picking", "picked", "packed"] }, { relations: ["lines", "packages", "packages.items"], take: null as never }
  );
  const gone = new Set(fulfilledPackages(order));
  for (const { lines, location_id, packages } of works) {
    for (const line of lines.filter((one) => one.short_quantity > 0 && one.inventory_item_id && isAlone(order, one.line_item_id))) {
      const sent = packages.filter(({ id, state }) => gone.has(id) && state !== "voided").flatMap(({ items }) => items)
        .filter((item) => item.pick_line_id === line.id).reduce((sum, item) => sum + item.quantity, 0);
      const found = { order_line_item_id: line.line_item_id, inventory_item_id: line.inventory_item_id, location_id, keep: line.quantity - line.short_quantity - sent };
      await reservationOf(container).moveRest(order.id, found, await saleOfOrder(container, order));
    }
  }
}

const isAlone = (order: FollowedOrder, lineItemId: string): boolean =>
  order.items.find(({ id }) => id === lineItemId)?.variant?.inventory_items?.length === 1;
