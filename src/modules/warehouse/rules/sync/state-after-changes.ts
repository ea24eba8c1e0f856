import type { LineNow } from "./fit-line";
import { isUntouched, type WorkOrderEvent, type WorkOrderState } from "../work-order-states";

type Counts = Pick<LineNow, "quantity" | "picked_quantity" | "packed_quantity" | "short_quantity">;

/**
 * Which event brings a work order to the state that its lines now stand for; undefined where it stands right, and for what
 * nobody has begun, which waits or is ready for other reasons.
 */
export function eventAfterChanges(state: WorkOrderState, lines: readonly Counts[]): WorkOrderEvent | undefined {
  if (state === "shipped" || state === "cancelled") return undefined;
  if (!lines.some((line) => line.quantity > 0)) return "cancel";
  if (isUntouched(state)) return undefined;
  const isPicked = lines.every((line) => line.picked_quantity + line.short_quantity === line.quantity);
  const isPacked = lines.every((line) => line.packed_quantity === line.picked_quantity) && lines.some((line) => line.packed_quantity > 0);
  if (!isPicked) return state === "picking" ? undefined : "pick_more";
  const isFound = lines.some((line) => line.picked_quantity > 0);
  if (state === "picking") return isFound ? "picking_done" : "nothing_found";
  if (isPacked) return state === "packed" ? undefined : "packing_done";
  if (state === "packed") return "unpack";
  return isFound ? undefined : "nothing_found";
}
