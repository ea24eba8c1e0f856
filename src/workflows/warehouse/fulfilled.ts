import type { FulfillmentDTO, MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, Modules } from "@medusajs/framework/utils";
import type { FollowedOrder } from "../order-journey/followed-order";

/** In a fulfilment's metadata: the package that it was made for. */
export const FOR_PACKAGE = "doorstep_package_id";

/** Pieces of an order line. */
type Pieces = { line_item_id: string; quantity: number };

const standing = (order: FollowedOrder) => order.fulfillments.filter(({ canceled_at }) => !canceled_at);

/**
 * The packages of ours that the order counts as fulfilled. Their fulfilments alone do not tell: one is there before the order counts it,
 * and still there when the order has counted it back, and the goods are to be sent again.
 */
export async function fulfilledPackages(container: MedusaContainer, order: FollowedOrder): Promise<string[]> {
  const ours = standing(order).filter(({ metadata }) => typeof metadata?.[FOR_PACKAGE] === "string");
  if (!ours.length) return [];
  const filters = { order_id: order.id, reference_id: ours.map(({ id }) => id), action: ["FULFILL_ITEM", "CANCEL_ITEM_FULFILLMENT"] };
  const actions = await container.resolve(Modules.ORDER).listOrderChangeActions(filters as never, { select: ["reference_id", "action"], take: null as never });
  const has = (id: string, action: string): boolean => actions.some((one) => one.reference_id === id && (one.action as string) === action);
  return ours.filter(({ id }) => has(id, "FULFILL_ITEM") && !has(id, "CANCEL_ITEM_FULFILLMENT")).map(({ metadata }) => metadata![FOR_PACKAGE] as string);
}

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
