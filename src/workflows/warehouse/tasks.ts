import type { MedusaContainer } from "@medusajs/framework/types";
import type { TaskRow } from "../../modules/warehouse/writes/tasks";
import { badInput, notFound, wrongState } from "../../shared/errors";
import { reservationOf } from "../reservation/room";
import { piecesOnShelves } from "./pieces-on-shelves";
import { warehouseOf } from "./room";

/** @throws 404 */
async function taskOf(container: MedusaContainer, id: string): Promise<TaskRow> {
  const [task] = await warehouseOf(container).listTasks({ id });
  if (!task) throw notFound("task", id);
  return task as unknown as TaskRow;
}

/**
 * A task is done. A count corrects core's stock at the location by what was found too little or too much.
 * @throws 404; 409 when it is over; 400 for a count without a number
 */
export async function finishTask(container: MedusaContainer, id: string, by: string, counted: number | null): Promise<TaskRow> {
  const task = await taskOf(container, id);
  if (task.state !== "open") throw wrongState("task", task.state, "nothing more");
  if ((task.kind === "recount") !== (counted !== null)) throw badInput("counted_quantity", "is the number of pieces found, of a count and of nothing else");
  await warehouseOf(container).finishTask(id, by, counted === null ? null : { counted, change: await foundTooMany(container, task, counted) });
  await correctStock(container, id);
  return taskOf(container, id);
}

/** Core's stock follows a count, once; done at once, and by the work that was written with the count when a crash came between. */
export async function correctStock(container: MedusaContainer, taskId: string): Promise<void> {
  const { inventory_item_id, location_id, stock_change } = await taskOf(container, taskId);
  if (stock_change) await reservationOf(container).correctStock({ reference: taskId, inventory_item_id, location_id, by: stock_change });
}

/** By how much what was counted differs from what is known: of its bin where that is counted, else of all that is not in somebody's tote. */
async function foundTooMany(container: MedusaContainer, { bin, inventory_item_id, location_id }: TaskRow, counted: number): Promise<number> {
  const warehouse = warehouseOf(container);
  const [place] = bin ? await warehouse.listBins({ code: bin, location_id }, { relations: ["items"] }) : [];
  const known = place?.items.find((item) => item.inventory_item_id === inventory_item_id)?.quantity ?? null;
  if (known !== null) return counted - known;
  return counted - (await piecesOnShelves(container, inventory_item_id, location_id));
}
