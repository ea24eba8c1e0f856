import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { journeyRoomOf } from "./room";

/** The orders that need a person: what each has waited for in vain, the longest overdue first. */
export async function boardOf(container: MedusaContainer, { limit, offset }: { limit: number; offset: number }) {
  const journey = journeyRoomOf(container);
  const overdue = { state: { $ne: "met" }, due_at: { $lte: clock.now() } };
  const [deadlines, count] = await journey.listAndCountDeadlines(overdue as never, { take: limit, skip: offset, order: { due_at: "ASC" } });
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const orderIds = [...new Set(deadlines.map((d) => d.order_id))];
  const { data: orders } = await query.graph({ entity: "order", fields: ["id", "display_id"], filters: { id: orderIds } });
  const displayIds = new Map(orders.map((order) => [order.id, order.display_id]));
  const board = deadlines.map(({ order_id, awaits, subject, due_at, state }) => ({
    order_id, display_id: displayIds.get(order_id) ?? null, awaits, subject, due_at, state,
  }));
  return { board, count, limit, offset };
}
