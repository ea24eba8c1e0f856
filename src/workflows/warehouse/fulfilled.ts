import type { FulfillmentDTO } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import type { FollowedOrder } from "../order-journey/followed-order";

/** In a fulfilment's metadata: the package that it was made for. */
export const FOR_PACKAGE = "doorstep_package_id";

/** Pieces of an order line. */
type Pieces = { line_item_id: string; quantity: number };

const standing = (order: FollowedOrder) => order.fulfillments.filter(({ canceled_at }) => !canceled_at);

/** The packages of ours that core has fulfilled. */
export const fulfilledPackages = (order: FollowedOrder): string[] =>
  standing(order).flatMap(({ metadata }) => (typeof metadata?.[FOR_PACKAGE] === "string" ? [metadata[FOR_PACKAGE]] : []));

/** The fulfilments that no package of ours stands behind: made in core's own screen, by its API or by another system; canceled ones too. */
export const madeByHand = (order: FollowedOrder): FulfillmentDTO[] => order.fulfillments.filter(({ metadata }) => !metadata?.[FOR_PACKAGE]);

/** The order lines in a fulfilment. Core counts in it what stock is kept of, each part of a bundle for itself. */
export function linesInFulfilment({ items }: Pick<FulfillmentDTO, "items">, order: FollowedOrder): Pieces[] {
  const sums = new Map<string, number>();
  for (const { line_item_id: id, inventory_item_id: part, quantity } of items) {
    if (!id) continue;
    const parts = order.items.find((item) => item.id === id)?.variant?.inventory_items ?? [];
    const each = parts.find(({ inventory_item_id }) => inventory_item_id === part)?.required_quantity ?? 1;
    sums.set(id, Math.max(sums.get(id) ?? 0, new BigNumber(quantity as never).numeric / each));
  }
  return [...sums].map(([line_item_id, quantity]) => ({ line_item_id, quantity }));
}

/** Of each line, the pieces in fulfilments that somebody made in core's own screen. */
export function sentByHand(order: FollowedOrder): Pieces[] {
  const sums = new Map<string, number>();
  for (const made of madeByHand(order).filter(({ canceled_at }) => !canceled_at)) {
    for (const { line_item_id: id, quantity } of linesInFulfilment(made, order)) sums.set(id, (sums.get(id) ?? 0) + quantity);
  }
  return [...sums].map(([line_item_id, quantity]) => ({ line_item_id, quantity }));
}
