import type { MedusaContainer } from "@medusajs/framework/types";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { missingIn } from "../payment-sides";
import { isWaived } from "./is-waived";

const ASKED = ["not_paid", "awaiting"];

/**
 * Whether something that came into an order after it was paid is neither paid nor held: for an edit or an exchange that costs more core opens
 * a payment collection beside the one that is paid. Not where a person took the request for so much back.
 */
export async function isRestMissing(container: MedusaContainer, order: FollowedOrder): Promise<boolean> {
  const amount = missingIn(order);
  if (amount <= 0n || !order.payment_collections.some(({ status }) => ASKED.includes(status))) return false;
  return !(await isWaived(container, order.id, order.currency_code, { reason: "by_hand", amount }));
}
