import type { MedusaContainer } from "@medusajs/framework/types";
import { journeyRoomOf } from "../order-journey/room";

type Asked = Record<string, unknown> & { q?: string; order_id?: string | string[] };

/** What is asked for, as rows are filtered: a search finds the orders, of which the cases are. */
export async function casesWhere(container: MedusaContainer, { q, ...asked }: Asked): Promise<Record<string, unknown>> {
  if (!q) return asked;
  const found = await journeyRoomOf(container).ordersNamed(q);
  const only = asked.order_id === undefined ? undefined : new Set([asked.order_id].flat());
  return { ...asked, order_id: only ? found.filter((id) => only.has(id)) : found };
}
