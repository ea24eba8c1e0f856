import type { MedusaContainer } from "@medusajs/framework/types";
import type { Wishes } from "../../modules/delivery/service";
import { deliveryOf } from "../delivery/room";
import { tooLate } from "./change-address";
import { doOnce } from "./do-once";
import { orderToChange } from "./order-to-change";

/**
 * Changes what the shopper asked for with an order, as long as nothing of it is packed: pickers and packers see it at once. What is so
 * already is not changed; what was sent before with the same `key` neither.
 * @throws 404; 409 `already_packed`
 */
export async function changeWishes(container: MedusaContainer, orderId: string, wishes: Wishes, key: string | null): Promise<void> {
  await doOnce(container, { order_id: orderId, kind: "wishes", key }, async () => {
    const { order, actions } = await orderToChange(container, orderId);
    if (!actions.change_wishes) throw tooLate();
    // An order that had no cart stands in its place.
    await deliveryOf(container).changeInstructions(orderId, order.cart?.id ?? orderId, wishes);
  });
}
