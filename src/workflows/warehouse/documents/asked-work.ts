import type { MedusaContainer } from "@medusajs/framework/types";
import type WarehouseService from "../../../modules/warehouse/service";
import { badInput, notFound } from "../../../shared/errors";
import { warehouseOf } from "../room";

/** Which work orders to print: named one by one, those of orders, or those of a wave. */
export type WorkAsked = { work_order_id?: string | string[]; order_id?: string | string[]; wave_id?: string };

/** Their ids in the order to print: as named, each once; a wave's by when they must leave. 404 for no such wave, 400 where none is named. */
export async function askedWork(container: MedusaContainer, { work_order_id = [], order_id = [], wave_id }: WorkAsked): Promise<string[]> {
  const named = [...new Set([work_order_id].flat())];
  const orders = [...new Set([order_id].flat())];
  if (!wave_id && !named.length && !orders.length) throw badInput("work_order_id", "order_id or wave_id must be given");
  const warehouse = warehouseOf(container);
  if (!wave_id) return orders.length ? [...new Set([...named, ...(await workOfOrders(warehouse, orders))])] : named;
  const [wave] = await warehouse.listWaves({ id: wave_id }, { take: 1 });
  if (!wave) throw notFound("wave", wave_id);
  return idsOf(warehouse, { wave_id });
}

/** Those of orders that have something to print for. @throws 400 where none has */
async function workOfOrders(warehouse: WarehouseService, order_id: string[]): Promise<string[]> {
  const ids = await idsOf(warehouse, { order_id });
  if (!ids.length) throw badInput("order_id", "must name orders with work that is not cancelled");
  return ids;
}

async function idsOf(warehouse: WarehouseService, of: object): Promise<string[]> {
  const works = await warehouse.listWorkOrders({ ...of, state: { $ne: "cancelled" } } as never, { select: ["id"], order: { ship_by: "ASC", display_id: "ASC" }, take: null as never });
  return works.map((work) => work.id);
}
