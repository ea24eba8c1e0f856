import type { MedusaContainer } from "@medusajs/framework/types";
import { badInput, notFound } from "../../../shared/errors";
import { warehouseOf } from "../room";

/** Which work orders to print: named one by one, or those of a wave. */
export type WorkAsked = { work_order_id?: string | string[]; wave_id?: string };

/** Their ids in the order to print: as named, each once; a wave's by when they must leave. 404 for no such wave, 400 where none is named. */
export async function askedWork(container: MedusaContainer, { work_order_id = [], wave_id }: WorkAsked): Promise<string[]> {
  const named = [...new Set([work_order_id].flat())];
  if (!wave_id && !named.length) throw badInput("work_order_id", "or wave_id must be given");
  if (!wave_id) return named;
  const warehouse = warehouseOf(container);
  const [wave] = await warehouse.listWaves({ id: wave_id }, { take: 1 });
  if (!wave) throw notFound("wave", wave_id);
  const works = await warehouse.listWorkOrders(
    { wave_id, state: { $ne: "cancelled" } }, { select: ["id"], order: { ship_by: "ASC", display_id: "ASC" }, take: null as never }
  );
  return works.map((work) => work.id);
}
