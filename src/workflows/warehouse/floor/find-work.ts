import type { MedusaContainer } from "@medusajs/framework/types";
import { firstToOpen, OPEN_STATES } from "../../../modules/warehouse/rules/first-to-open";
import type { WorkOrderState } from "../../../modules/warehouse/rules/work-order-states";
import { notFound } from "../../../shared/errors";
import { literally } from "../../../shared/like";
import { warehouseOf } from "../room";
import type { FloorPicker } from "./session";
import { toWorkCard, type LoadedWork, type WorkCard } from "./work-cards";

/** What Postgres counts as an integer. */
const MOST = 2_147_483_647;

type Loaded = LoadedWork & { state: WorkOrderState; picker_id: string | null };

/** Open work at the picker's location by what is scanned of it: its id, as its pick list has it, its tote, or its order's number. @throws 404 */
export async function findWork(container: MedusaContainer, code: string, { id, location_id }: FloorPicker): Promise<WorkCard & { wave_id: string | null }> {
  const number = Number(/^#?(\d{1,10})$/.exec(code)?.[1]);
  const byText = ["id", "tote"].map((column) => ({ [column]: { $ilike: literally(code) } }));
  const works = (await warehouseOf(container).listWorkOrders(
    { location_id, state: [...OPEN_STATES], $or: [...byText, ...(number <= MOST ? [{ display_id: number }] : [])] } as never, { relations: ["lines"], take: null as never }
  )) as unknown as Loaded[];
  const found = firstToOpen(works, id);
  if (!found) throw notFound("open work order", code);
  return { ...toWorkCard(found), wave_id: found.wave_id ?? null };
}
