import { RESERVATION } from "../../modules/reservation";
import { MADE_FOR } from "../carrier/made-for";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { allocationFacts, backorderFacts } from "./stock-facts";
import { linesOf, settleOrder } from "./settle";
import { reservationOf } from "./room";

/** The labels, or collections, whose fulfilments are canceled: by us, who have the goods back by then, or in core's own screen. */
const canceledFor = ({ fulfillments }: FollowedOrder): string[] =>
  fulfillments.flatMap(({ canceled_at, metadata }) => (canceled_at && typeof metadata?.[MADE_FOR] === "string" ? metadata[MADE_FOR] : []));

/** Settles the claim of the order's cart; what core reserved by itself is recorded too. */
export const followReservation: Follower = {
  room: RESERVATION,

  async catchUp(order, container) {
    await reservationOf(container).cameBackInCore(canceledFor(order));
    if (order.cart && (await settleOrder(container, order.cart.id, order))) return;
    if (order.canceled_at) return reservationOf(container).giveBackCanceled(order.id);
    await reservationOf(container).adopt({ id: order.id, cart_id: order.cart?.id ?? order.id, at: new Date(order.created_at), items: linesOf(order) });
  },

  async facts(order, container) {
    const [hold] = await reservationOf(container).listStockHolds({ order_id: order.id, state: "settled" }, { relations: ["lines"], take: 1 });
    if (!hold?.settled_at) return [];
    return [...allocationFacts(order.id, hold), ...(await backorderFacts(container, hold))];
  },
};
