import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { wakeAll } from "../../shared/work/enqueue";
import { reservationOf } from "./room";

/** Has the orders followed that wait for an item: it is expected at another time than it was, and so are they. */
export async function wakeWaiting(container: MedusaContainer, itemId: string): Promise<void> {
  const orders = new Set((await reservationOf(container).backorders([itemId])).map(({ order_id }) => order_id));
  await wakeAll(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), [...orders].map((key) => ({ work: "follow-order", key })));
}
