import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { trackersWhere } from "../carrier/list-trackers";
import { casesWhere } from "../customer-care/list-cases";
import { numberIn } from "../../modules/order-journey/rules/orders-asked";
import { journeyRoomOf } from "./room";

type Asked = { q: string; skip: number; take: number };
type Found = { data: unknown[]; count: number };
type Search = (container: MedusaContainer, asked: Asked) => Promise<Found>;

const NOTHING: Found = { data: [], count: 0 };

async function rowsOf(container: MedusaContainer, entity: string, fields: string[], filters: Record<string, unknown>, order: Record<string, "ASC" | "DESC">, { skip, take }: Asked): Promise<Found> {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity, fields, filters, pagination: { skip, take, order } });
  return { data, count: metadata?.count ?? data.length };
}

/** Orders by number, words of a name, address or tracking number; of those that follow is only told that there are more. */
const orders: Search = async (container, { q, skip, take }) => {
  const found = await journeyRoomOf(container).orders({ q, under_way: false, sort: "-placed_at", limit: skip + take });
  const data = found.slice(skip, skip + take).map(({ order_id, display_id, customer_name, email, step }) => ({ id: order_id, display_id, customer_name, email, step }));
  return { data, count: found.length };
};

const workOrders: Search = async (container, asked) => {
  const display_id = numberIn(asked.q);
  return display_id === null ? NOTHING : rowsOf(container, "doorstep_work_order", ["id", "display_id", "part", "state"], { display_id }, { created_at: "DESC" }, asked);
};

const cases: Search = async (container, asked) =>
  rowsOf(container, "doorstep_case", ["id", "reason", "text", "state", "order.display_id", "order.email"], await casesWhere(container, { q: asked.q }), { opened_at: "DESC" }, asked);

const parcels: Search = async (container, asked) =>
  rowsOf(container, "doorstep_tracker", ["id", "tracking_number", "carrier", "status", "order_id"], await trackersWhere(container, { q: asked.q }), { created_at: "DESC" }, asked);

/** What of ours the dashboard's palette finds, by the name that it asks for. */
const SEARCHES: Readonly<Record<string, Search>> = { "doorstep-orders": orders, "doorstep-work-orders": workOrders, "doorstep-care": cases, "doorstep-parcels": parcels };

export const isOurs = (entity: string): boolean => Object.hasOwn(SEARCHES, entity);

/** The groups that core's `/admin/search` would give, of what is ours. */
export const paletteGroups = (container: MedusaContainer, entities: readonly string[], asked: Asked) =>
  Promise.all(entities.map(async (entity) => ({ entity, ...(asked.q ? await SEARCHES[entity]!(container, asked) : NOTHING), offset: asked.skip, limit: asked.take })));
