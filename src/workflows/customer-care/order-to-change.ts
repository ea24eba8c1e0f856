import type { MedusaContainer } from "@medusajs/framework/types";
import type { OpenActions } from "../../modules/customer-care/rules/page-actions";
import { notFound } from "../../shared/errors";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { actionsOf } from "./order-actions";
import { pickupPlaceOf } from "./pickup-place";

/** An order with what its shopper may change of it, as it stands at this moment. `asked_at`: when they asked, if that was before. @throws 404 */
export async function orderToChange(container: MedusaContainer, orderId: string, asked_at?: Date): Promise<{ order: FollowedOrder; actions: OpenActions }> {
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  const delivers = Boolean(order.shipping_address) && !(await pickupPlaceOf(container, order));
  return { order, actions: await actionsOf(container, order, delivers, asked_at) };
}
