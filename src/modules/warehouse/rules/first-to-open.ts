import type { WorkOrderState } from "./work-order-states";

type Candidate = { state: WorkOrderState; picker_id: string | null; part: number };
/** The states of open work, by what is to be done first. */
export const OPEN_STATES = ["picking", "picked", "ready", "packed", "waiting"] as const satisfies readonly WorkOrderState[];

const rankOf = ({ state, picker_id }: Candidate, picker: string): number =>
  state === "picking" && picker_id && picker_id !== picker ? OPEN_STATES.length : OPEN_STATES.findIndex((one) => one === state);

/** Of several work orders that one code stands for, the one that the picker means: their own, then what is to be done next, and what a colleague is at last. */
export const firstToOpen = <Work extends Candidate>(works: readonly Work[], picker: string): Work | undefined =>
  [...works].sort((a, b) => rankOf(a, picker) - rankOf(b, picker) || a.part - b.part)[0];
