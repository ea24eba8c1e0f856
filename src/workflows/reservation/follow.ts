import { Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { RESERVATION } from "../../modules/reservation";
import type { OrderReservation } from "../../modules/reservation/ledger/adopt";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { backorderFacts, moveFacts } from "./stock-facts";
import { settleOrder } from "./settle";
import { reservationOf } from "./room";

/** Settles the claim of the order's cart; an order that none stood behind is recorded as core reserved it. */
export const followReservation: Follower = {
  room: RESERVATION,

  async catchUp(order, container) {
    if (order.cart && (await settleOrder(container, order.cart.id, order))) return;
    if (order.canceled_at) return;
    const [known] = await reservationOf(container).listStockHolds({ order_id: order.id }, { select: ["id"], take: 1 });
    if (known) return;
    const at = new Date(order.created_at);
    await reservationOf(container).adopt({ id: order.id, cart_id: order.cart?.id ?? order.id, at }, await reservedByCore(order, container));
  },

  async facts(order, container) {
    const [hold] = await reservationOf(container).listStockHolds({ order_id: order.id, state: "settled" }, { relations: ["lines"], take: 1 });
    if (!hold?.settled_at) return [];
    const allocations = hold.lines.flatMap((line) =>
      line.order_line_item_id
        ? [{ line_item_id: line.order_line_item_id, inventory_item_id: line.inventory_item_id, location_id: line.location_id, quantity: Number(line.quantity) }]
        : []
    );
    const settled: Fact = { key: `settled:${order.id}`, kind: "stock_settled", at: new Date(hold.settled_at), subject: hold.id, data: { allocations } };
    return [settled, ...(await backorderFacts(container, hold)), ...moveFacts(order.id, hold)];
  },
};

async function reservedByCore(order: FollowedOrder, container: MedusaContainer): Promise<OrderReservation[]> {
  const lines = new Map(order.items.map((item) => [item.id, item]));
  const reservations = await container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: [...lines.keys()] }, { take: null });
  return reservations.flatMap((reservation) => {
    const line = lines.get(reservation.line_item_id ?? "");
    if (!line) return [];
    const { id, inventory_item_id, location_id, quantity } = reservation;
    return [{ id, inventory_item_id, location_id, quantity: Number(quantity), line_item_id: line.id, variant_id: line.variant_id ?? null, requested: Number(line.quantity) }];
  });
}
