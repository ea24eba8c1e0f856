import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runInTurn } from "../shared/alone";
import { Conflict } from "../shared/errors";

/**
 * Core makes an order's next version out of the one that it read: of two changes at once it writes both, and the order has every
 * line twice. So what of ours changes an order does so one after the other, on all instances. False when its turn does not come
 * within some seconds. Not to be nested.
 */
export const inTurnOfOrder = (container: MedusaContainer, orderId: string, change: () => Promise<void>): Promise<boolean> =>
  runInTurn(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), `doorstep-order-change:${orderId}`, change);

/** The same for who cannot go on without it. @throws 409 `busy` */
export async function changingOrder(container: MedusaContainer, orderId: string, change: () => Promise<unknown>): Promise<void> {
  const done = await inTurnOfOrder(container, orderId, async () => void (await change()));
  if (!done) throw new Conflict("This order is being changed by another call: ask again in a moment", "busy");
}
