import type { PlannedLine } from "../plan-work";
import { isUntouched, type WorkOrderState } from "../work-order-states";
import { fitLine, openPieces, type LineChange, type LineNow } from "./fit-line";

/** One of the order's work orders at a location. */
export type WorkNow = { id: string; state: WorkOrderState; lines: LineNow[] };
/** `more`: lines that it gets or that grow, by so many pieces. */
export type WorkChange = { work: WorkNow; changes: LineChange[]; more: PlannedLine[] };
/** `further`: what none of the work orders can take, which makes a new one. */
export type Changes = { work: WorkChange[]; further: PlannedLine[] };

const TAKES_MORE: readonly WorkOrderState[] = ["waiting", "ready", "picking", "picked"];
/** What was begun keeps its pieces before what nobody touched. */
const ranked = (works: readonly WorkNow[]): WorkNow[] => [...works].sort((a, b) => Number(isUntouched(a.state)) - Number(isUntouched(b.state)));
const isOf = (planned: PlannedLine) => (line: LineNow): boolean => line.line_item_id === planned.line_item_id && line.inventory_item_id === planned.inventory_item_id;

/**
 * How the work of one location follows what is planned there now. Cancelled and shipped work orders are not told of. Of what is
 * planned, each work order keeps what it has; what is new goes to one that can still take it, and else makes a further one.
 * What lies in a parcel with a label stays until that is given back, whatever is planned.
 */
export function changesToWork(works: readonly WorkNow[], planned: readonly PlannedLine[]): Changes {
  const left = new Map(planned.map((line) => [line, line.quantity]));
  const work = ranked(works).map((one): WorkChange => ({
    work: one, more: [],
    changes: one.lines.flatMap((line) => {
      const plan = planned.find((p) => isOf(p)(line));
      const wanted = Math.min(plan ? left.get(plan)! : 0, openPieces(line));
      if (plan) left.set(plan, left.get(plan)! - wanted);
      return fitLine(line, Math.max(wanted, line.labelled_quantity)) ?? [];
    }),
  }));
  const missing = planned.filter((line) => left.get(line)! > 0).map((line) => ({ ...line, quantity: left.get(line)! }));
  const taker = work.findLast(({ work: { state } }) => TAKES_MORE.includes(state));
  if (!taker) return { work, further: missing };
  taker.more.push(...missing);
  return { work, further: [] };
}

/** Whether the order itself asks for something else; what could not be found and comes from elsewhere is no such change. */
export const isEdited = ({ changes, more }: WorkChange): boolean =>
  more.length > 0 || changes.some(({ line, quantity, short_quantity }) => line.quantity - quantity !== line.short_quantity - short_quantity);
