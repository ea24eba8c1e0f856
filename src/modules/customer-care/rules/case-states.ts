export const CASE_STATES = ["open", "waiting", "resolved"] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const CASE_REASONS = ["damaged", "missing", "wrong", "late", "not_received", "changed_mind", "other"] as const;
export type CaseReason = (typeof CASE_REASONS)[number];
export const RESOLUTIONS = ["refund", "replacement", "return", "answered", "no_action"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export const CASE_EVENTS = ["shop_reply", "shopper_reply", "resolve"] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** `open`: the shop must answer; `waiting`: the shopper must. */
export const CASE_TABLE: Readonly<Record<CaseState, Partial<Record<CaseEvent, CaseState>>>> = {
  open: { shop_reply: "waiting", shopper_reply: "open", resolve: "resolved" },
  waiting: { shop_reply: "waiting", shopper_reply: "open", resolve: "resolved" },
  resolved: {},
};

/** The state after the event; undefined where it is not possible. */
export const nextCaseState = (state: CaseState, event: CaseEvent): CaseState | undefined => CASE_TABLE[state][event];

/** The states from which the event is possible. */
export const caseStatesFor = (event: CaseEvent): CaseState[] => CASE_STATES.filter((state) => nextCaseState(state, event) !== undefined);
