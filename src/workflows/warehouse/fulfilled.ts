import { BigNumber } from "@medusajs/framework/utils";
import type { FollowedOrder } from "../order-journey/followed-order";

/** In a fulfilment's metadata: the package that it was made for. */
export const FOR_PACKAGE = "doorstep_package_id";

const standing = (order: FollowedOrder) => order.fulfillments.filter(({ canceled_at }) => !canceled_at);

/** The packages of ours that core has fulfilled. */
export const fulfilledPackages = (order: FollowedOrder): string[] =>
  standing(order).flatMap(({ metadata }) => (typeof metadata?.[FOR_PACKAGE] === "string" ? [metadata[FOR_PACKAGE]] : []));

/** Of each line, the pieces in fulfilments that somebody made in core's own screen. */
export function sentByHand(order: FollowedOrder): { line_item_id: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { items } of standing(order).filter(({ metadata }) => !metadata?.[FOR_PACKAGE])) {
    for (const { line_item_id: id, quantity } of items) if (id) sums.set(id, (sums.get(id) ?? 0) + new BigNumber(quantity as never).numeric);
  }
  return [...sums].map(([line_item_id, quantity]) => ({ line_item_id, quantity }));
}
