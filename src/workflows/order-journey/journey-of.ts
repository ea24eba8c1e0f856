import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { waitsOf } from "../../modules/order-journey/rules/deadlines";
import { nextAction } from "../../modules/order-journey/rules/next-action";
import { stepsOf } from "../../modules/order-journey/rules/steps";
import { orderPageOf } from "../customer-care/order-link";
import { clock } from "../../shared/clock";
import { notFound } from "../../shared/errors";
import { journeyRoomOf } from "./room";

/**
 * The journey of an order: its five steps, what must happen next, deadlines, and all entries, oldest first.
 * @throws 404 when there is no such order.
 */
export async function journeyOf(container: MedusaContainer, orderId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "display_id"], filters: { id: orderId } });
  const order = data[0];
  if (!order) throw notFound("order", orderId);
  const service = journeyRoomOf(container);
  const [facts, deadlines] = await Promise.all([
    service.factsOf(orderId),
    service.listDeadlines({ order_id: orderId }, { order: { due_at: "ASC" } }),
  ]);
  return {
    order_id: order.id,
    display_id: order.display_id,
    steps: stepsOf(facts),
    next_action: nextAction(waitsOf(facts), clock.now()),
    deadlines: deadlines.map(({ awaits, subject, due_at, state }) => ({ awaits, subject, due_at, state })),
    order_url: await orderPageOf(container, order.id),
    entries: facts.map(({ key, kind, at, subject = null, data = null }) => ({ key, kind, at, subject, data })),
  };
}
