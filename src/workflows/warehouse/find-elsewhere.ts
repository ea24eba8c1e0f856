import type { MedusaContainer } from "@medusajs/framework/types";
import { foundThere } from "../../modules/warehouse/rules/found-there";
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
    { order_id: order.id, state: { $nin: ["shipped", "cancelled"] } }, { relations: ["lines", "packages", "packages.items"], take: null as never }
  );
  if (!works.some(({ lines }) => lines.some(({ short_quantity }) => short_quantity > 0))) return false;
  const gone = new Set(await fulfilledPackages(container, order));
  const sent = works.flatMap(({ packages }) => packages).filter(({ id, state }) => gone.has(id) && state !== "voided").flatMap(({ items }) => items);
  const goneOf = (lineId: string): number => sent.filter(({ pick_line_id }) => pick_line_id === lineId).reduce((sum, { quantity }) => sum + quantity, 0);
  let moved = false;
  for (const location_id of new Set(works.map((work) => work.location_id))) {
    const lines = works.filter((work) => work.location_id === location_id).flatMap((work) => work.lines).filter(({ quantity, inventory_item_id }) => inventory_item_id && quantity > 0);
    for (const item of order.items) {
      const parts = foundThere(lines.filter(({ line_item_id }) => line_item_id === item.id).map((line) => ({ ...line, gone_quantity: goneOf(line.id) })));
      if (!parts || parts.length !== item.variant?.inventory_items?.length) continue;
      const found = { order_line_item_id: item.id, location_id, parts };
      moved = (await reservationOf(container).moveRest(order.id, found, await saleOfOrder(container, order))) || moved;
    }
  }
  return moved;
}
