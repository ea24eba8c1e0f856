import type { MedusaContainer } from "@medusajs/framework/types";
import type { Brought, Count, TaskRow } from "../../modules/warehouse/writes/tasks";
import { badInput, notFound, wrongState } from "../../shared/errors";
import { reservationOf } from "../reservation/room";
import { reserveBinsOf, type ReserveBin } from "./bins";
import { piecesOnShelves } from "./pieces-on-shelves";
import { warehouseOf } from "./room";

/** @throws 404 */
async function taskOf(container: MedusaContainer, id: string): Promise<TaskRow> {
  const [task] = await warehouseOf(container).listTasks({ id });
  if (!task) throw notFound("task", id);
  return task as unknown as TaskRow;
}

/** Each with the reserve bins that its bin can be filled up from, where that is the task. */
export async function withOrigins<T extends Pick<TaskRow, "kind" | "location_id" | "inventory_item_id">>(container: MedusaContainer, tasks: T[]): Promise<(T & { from: ReserveBin[] })[]> {
  const isToFill = ({ kind }: T) => kind === "replenish";
  const binsFor = await reserveBinsOf(container, tasks.filter(isToFill));
  return tasks.map((task) => ({ ...task, from: isToFill(task) ? binsFor(task) : [] }));
}

/** What the one who did a task tells of it: `from_bin` is the code of the bin out of which they brought pieces. */
export type Told = { counted_quantity?: number | null; brought_quantity?: number | null; from_bin?: string | null };

/**
 * A task is done. A count corrects core's stock at the location by what was found too little or too much.
 * @throws 404; 409 when it is over; 400 for a number that is missing, or is not asked for
 */
export async function finishTask(container: MedusaContainer, id: string, by: string, told: Told): Promise<TaskRow> {
  const task = await taskOf(container, id);
  if (task.state !== "open") throw wrongState("task", task.state, "nothing more");
  await warehouseOf(container).finishTask(id, by, await resultOf(container, task, told));
  await correctStock(container, id);
  return taskOf(container, id);
}

async function resultOf(container: MedusaContainer, task: TaskRow, { counted_quantity: counted = null, brought_quantity: brought = null, from_bin = null }: Told): Promise<Count | Brought | null> {
  if ((task.kind === "recount") !== (counted !== null)) throw badInput("counted_quantity", "is the number of pieces found, of a count and of nothing else");
  if ((task.kind === "replenish") !== (brought !== null)) throw badInput("brought_quantity", "is the number of pieces brought, of a bin that was to be filled up and of nothing else");
  if (from_bin !== null) await mustBeReserve(container, task, from_bin);
  if (counted !== null) return { counted, change: await foundTooMany(container, task, counted) };
  return brought === null ? null : { brought, from: from_bin };
}

async function mustBeReserve(container: MedusaContainer, task: TaskRow, code: string): Promise<void> {
  const bins = (await reserveBinsOf(container, [task]))(task);
  if (!bins.some(({ bin }) => bin === code)) throw badInput("from_bin", "is the code of a reserve bin that holds the item here; leave it out where the pieces come from elsewhere");
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
