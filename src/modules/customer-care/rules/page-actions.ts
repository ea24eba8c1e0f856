/** How far the warehouse is with an order: nobody has touched it, somebody picks it, or something of it is packed. */
export type WorkStage = "untouched" | "begun" | "packed";

/** States of work orders, and whether something is in a parcel or was sent by hand. */
export function workStageOf(workOrders: readonly string[], isPacked: boolean): WorkStage {
  if (isPacked || workOrders.some((state) => PACKED.includes(state))) return "packed";
  return workOrders.every((state) => UNTOUCHED.includes(state)) ? "untouched" : "begun";
}
const UNTOUCHED = ["waiting", "ready", "cancelled"];
const PACKED = ["packed", "shipped"];

export type OrderStanding = {
  /** It is canceled, completed or archived: nothing about it changes any more. */
  closed: boolean;
  stage: WorkStage;
  /** It goes to an address of the shopper's, not to be collected or downloaded. */
  delivers: boolean;
  placed_at: Date;
  /** So long after an order its shopper may cancel it; 0: not at all. */
  edit_window_minutes: number;
};
/** What the shopper may change by themselves. `cancel_until` is null where it cannot be cancelled. */
export type OpenActions = { change_address: boolean; change_wishes: boolean; cancel_until: Date | null };

/**
 * Address and wishes may change until something is packed: until then a picker only carries pieces, and every paper is printed
 * later. An order is cancelled within the edit window alone, in which nobody picks it.
 */
export function openActions({ closed, stage, delivers, placed_at, edit_window_minutes }: OrderStanding, now: Date): OpenActions {
  const changeable = !closed && stage !== "packed";
  const until = new Date(placed_at.getTime() + edit_window_minutes * 60_000);
  return {
    change_address: changeable && delivers,
    change_wishes: changeable && delivers,
    cancel_until: !closed && stage === "untouched" && until > now ? until : null,
  };
}
