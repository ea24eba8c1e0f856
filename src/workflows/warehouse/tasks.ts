import type { MedusaContainer } from "@medusajs/framework/types";
import type { Brought, Count, TaskRow } from "../../modules/warehouse/writes/tasks";
import { badInput, notFound, wrongState } from "../../shared/errors";
import { wakeOrder } from "../order-journey/wake-order";
import { reservationOf } from "../reservation/room";
import { reserveBinsOf, type HeldIn } from "./bins";
import { binsToCount, countOf } from "./count";
import { warehouseOf } from "./room";
import { wakeWhoMisses } from "./wake-missing";

/** @throws 404 */
async function taskOf(container: MedusaContainer, id: string): Promise<TaskRow> {
  const [task] = await warehouseOf(container).listTasks({ id });
  if (!task) throw notFound("task", id);
  return task as unknown as TaskRow;
}

/** `from`: the reserve bins that a bin can be filled up from; `count_in`: the bins that are counted together. Of other kinds none. */
export type TaskPlaces = { from: HeldIn[]; count_in: string[] };

/** Each with the bins that it is done with. */
export async function withPlaces<T extends Pick<TaskRow, "kind" | "bin" | "location_id" | "inventory_item_id">>(container: MedusaContainer, tasks: T[]): Promise<(T & TaskPlaces)[]> {
  const isToFill = ({ kind }: T) => kind === "replenish";
  const isCount = ({ kind }: T) => kind === "recount";
  const [fromFor, countFor] = await Promise.all([reserveBinsOf(container, tasks.filter(isToFill)), binsToCount(container, tasks.filter(isCount))]);
  return tasks.map((task) => ({ ...task, from: isToFill(task) ? fromFor(task) : [], count_in: isCount(task) ? countFor(task) : [] }));
}

/** What the one who did a task tells of it: `counted_in` are the codes of the bins that they counted, its own where left out; `from_bin` is that of the bin out of which they brought pieces. */
export type Told = { counted_quantity?: number | null; counted_in?: string[] | null; brought_quantity?: number | null; from_bin?: string | null };

/**
 * A task is done. A count corrects core's stock at the location by what was found too little or too much.
 * @throws 404; 409 when it is over, or `other_bins`; 400 for a number that is missing, or is not asked for
 */
export async function finishTask(container: MedusaContainer, id: string, by: string, told: Told): Promise<TaskRow> {
  const task = await taskOf(container, id);
  if (task.state !== "open") throw wrongState("task", task.state, "nothing more");
  await warehouseOf(container).finishTask(id, by, await resultOf(container, task, told));
  await correctStock(container, id);
  return taskOf(container, id);
}

async function resultOf(container: MedusaContainer, task: TaskRow, { counted_quantity: counted = null, counted_in = null, brought_quantity: brought = null, from_bin = null }: Told): Promise<Count | Brought | null> {
  if ((task.kind === "recount") !== (counted !== null)) throw badInput("counted_quantity", "is the number of pieces found, of a count and of nothing else");
  if ((task.kind === "replenish") !== (brought !== null)) throw badInput("brought_quantity", "is the number of pieces brought, of a bin that was to be filled up and of nothing else");
  if (from_bin !== null) await mustBeReserve(container, task, from_bin);
  if (counted !== null) return countOf(container, task, counted, counted_in);
  return brought === null ? null : { brought, from: from_bin };
}

async function mustBeReserve(container: MedusaContainer, task: TaskRow, code: string): Promise<void> {
  const bins = (await reserveBinsOf(container, [task]))(task);
  if (!bins.some(({ bin }) => bin === code)) throw badInput("from_bin", "is the code of a reserve bin that holds the item here; leave it out where the pieces come from elsewhere");
}

/** Core's stock follows a count, once, and then those who wait for it; done at once, and by the work that was written with the count when a crash came between. */
export async function correctStock(container: MedusaContainer, taskId: string): Promise<void> {
  const { order_id, inventory_item_id, location_id, stock_change } = await taskOf(container, taskId);
  if (!stock_change) return;
  await reservationOf(container).correctStock({ reference: taskId, inventory_item_id, location_id, by: stock_change });
  if (order_id) await wakeOrder(container, order_id);
  await wakeWhoMisses(container, inventory_item_id);
}
