export const WORK_ORDER_STATES = ["waiting", "ready", "picking", "picked", "packed", "shipped", "cancelled"] as const;
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

export const WORK_ORDER_EVENTS = ["block", "release", "start", "stop", "nothing_found", "picking_done", "pick_more", "packing_done", "unpack", "ship", "cancel", "revive"] as const;
export type WorkOrderEvent = (typeof WORK_ORDER_EVENTS)[number];

/**
 * The state table: state → event → next state; what is not named is not possible.
 * `stop`: its picker gives it back untouched. `nothing_found`: there is nothing of it to pack. `pick_more`, `unpack`: the order was changed while it was worked on.
 */
export const WORK_ORDER_TABLE: Record<WorkOrderState, Partial<Record<WorkOrderEvent, WorkOrderState>>> = {
  waiting: { block: "waiting", release: "ready", cancel: "cancelled" },
  ready: { block: "waiting", release: "ready", start: "picking", cancel: "cancelled" },
  picking: { stop: "ready", nothing_found: "waiting", picking_done: "picked", cancel: "cancelled" },
  picked: { pick_more: "picking", nothing_found: "waiting", packing_done: "packed", cancel: "cancelled" },
  packed: { pick_more: "picking", unpack: "picked", ship: "shipped", cancel: "cancelled" },
  shipped: {},
  cancelled: { revive: "waiting" },
};

/** The state after the event; undefined when the event is not possible in it. */
export const afterEvent = (state: WorkOrderState, event: WorkOrderEvent): WorkOrderState | undefined => WORK_ORDER_TABLE[state][event];

/** The events that are possible in a state, in words for an error. */
export const possibleIn = (state: WorkOrderState): string => Object.keys(WORK_ORDER_TABLE[state]).join(", ") || "nothing more";

/** Nobody has touched it yet. */
export const isUntouched = (state: WorkOrderState): boolean => state === "waiting" || state === "ready";
