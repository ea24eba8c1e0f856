import type { MedusaContainer } from "@medusajs/framework/types";
import type { SortOutcome } from "../../modules/warehouse/rules/sort";
import type { SortRequest } from "../../modules/warehouse/writes/sort";
import { Conflict } from "../../shared/errors";
import { warehouseOf } from "./room";
import { waveView, type WaveView } from "./waves";

const REFUSALS: Record<Exclude<SortOutcome, "accepted">, string> = {
  wrong_item: "belongs to none of these orders; lay it aside",
  too_many: "is needed no more: lay it aside, it is to be put back",
};

/** Puts pieces of a wave's pile into the box of their order. @throws 404, 409 with the outcome as code */
export async function sortPiece(container: MedusaContainer, id: string, request: SortRequest, by: string): Promise<WaveView> {
  const outcome = await warehouseOf(container).recordSortScan(id, request, by);
  if (outcome !== "accepted") throw new Conflict(`${request.barcode} ${REFUSALS[outcome]}`, outcome);
  return waveView(container, id, null);
}
