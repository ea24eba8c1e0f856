import type { MedusaContainer } from "@medusajs/framework/types";
import { areThese, countPlace } from "../../modules/warehouse/rules/count";
import type { Count, TaskRow } from "../../modules/warehouse/writes/tasks";
import { Conflict } from "../../shared/errors";
import { binsHolding } from "./bins";
import { piecesOnShelves } from "./pieces-on-shelves";

type Place = Pick<TaskRow, "bin" | "location_id" | "inventory_item_id">;

/** For any of these counts, the bins whose pieces are counted together; none where all that the location has is. */
export async function binsToCount(container: MedusaContainer, counts: Place[]): Promise<(count: Place) => string[]> {
  const holding = await binsHolding(container, counts);
  return (count) => countPlace(count.bin ?? "", holding(count)).bins;
}

/**
 * By how much what was counted differs from what is known: of its bin where that is counted, else of all that is in no such bin, and in nobody's tote.
 * @throws 409 `other_bins` when it was counted elsewhere: what lies in a bin that was left out would be taken off the stock
 */
export async function countOf(container: MedusaContainer, task: TaskRow, counted: number, countedIn: string[] | null): Promise<Count> {
  const { bins, known, elsewhere } = countPlace(task.bin ?? "", (await binsHolding(container, [task]))(task));
  if (!areThese(bins, countedIn ?? (task.bin ? [task.bin] : []))) {
    throw new Conflict(`Nobody knows how many lie in each of ${bins.join(", ")}: count them together, and tell them as counted_in`, "other_bins");
  }
  return { counted, change: counted - (known ?? (await piecesOnShelves(container, task.inventory_item_id, task.location_id)) - elsewhere) };
}
