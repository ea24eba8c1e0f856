import type { MedusaContainer } from "@medusajs/framework/types";
import { collectedAt } from "../delivery/collected-at";
import type { FollowedOrder } from "../order-journey/followed-order";
import { counterAt, type Counter } from "../warehouse/ready-to-collect";

/** The shop's own place where an order is collected; null where it is sent. */
export async function pickupPlaceOf(container: MedusaContainer, order: FollowedOrder): Promise<Counter | null> {
  const place = await collectedAt(container, order);
  return place ? counterAt(container, place) : null;
}
