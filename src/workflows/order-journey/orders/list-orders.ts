import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderRow } from "../../../modules/order-journey/reads/orders";
import { cursorIn, cursorText } from "../../../shared/cursor";
import { isUnderWayOnly, type OrderSort } from "../../../modules/order-journey/rules/orders-asked";
import { badInput } from "../../../shared/errors";
import { journeyRoomOf } from "../room";

export type OrdersQuery = {
  q?: string | undefined; step?: string | string[] | undefined; payment?: string | string[] | undefined; location_id?: string | string[] | undefined; carrier?: string | string[] | undefined;
  customer_id?: string | undefined; late?: boolean | undefined; needs_person?: boolean | undefined; show?: "under_way" | "all" | undefined; order: OrderSort; after?: string | undefined; limit: number;
};
export type OrdersPage = { orders: OrderRow[]; next: string | null; limit: number; carriers: string[] };

const several = (given: string | string[] | undefined): string[] | undefined => (given === undefined ? undefined : [given].flat());

/**
 * A page of the orders on their way; `next` asks for the one after it. What is searched for by name is searched for among all.
 * @throws 400 for a cursor that no page gave, or an order that only those under way have
 */
export async function ordersOnTheWay(container: MedusaContainer, query: OrdersQuery): Promise<OrdersPage> {
  const journey = journeyRoomOf(container);
  const after = query.after === undefined ? undefined : cursorIn(query.after);
  if (query.after !== undefined && !after) throw badInput("after", "must be the next of a page");
  const { limit, order: sort, q, late, needs_person, customer_id } = query;
  const under_way = (query.show ?? (q || customer_id ? "all" : "under_way")) === "under_way";
  if (!under_way && !q && isUnderWayOnly(sort)) throw badInput("order", "by this is for orders under way alone");
  const asked = {
    q, late, needs_person, customer_id, under_way, sort, after, limit,
    step: several(query.step), payment: several(query.payment), location_id: several(query.location_id), carrier: several(query.carrier),
  };
  const [rows, carriers] = await Promise.all([journey.orders(asked), journey.carriersOfLate()]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { orders: page.map(({ cursor_at: _, ...row }) => row), next: last ? cursorText({ at: last.cursor_at, id: last.id }) : null, limit, carriers };
}
