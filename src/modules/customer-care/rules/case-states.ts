export const CASE_STATES = ["open", "waiting", "resolved"] as const;
export type CaseState = (typeof CASE_STATES)[number];
/** What a shopper may report… */
export const CASE_REASONS = ["damaged", "missing", "wrong", "late", "not_received", "changed_mind", "other"] as const;
export type CaseReason = (typeof CASE_REASONS)[number];
/** …and what their bank. */
export const BANK_REASONS = ["payment_disputed", "fraud_warning"] as const;
export type BankReason = (typeof BANK_REASONS)[number];
export const ALL_REASONS = [...CASE_REASONS, ...BANK_REASONS] as const;
/** How the shop may end a case… */
export const RESOLUTIONS = ["refund", "replacement", "return", "answered", "no_action"] as const;
/** …and the bank. */
export const BANK_RESOLUTIONS = ["won", "lost", "closed"] as const;
export type BankResolution = (typeof BANK_RESOLUTIONS)[number];
export const ALL_RESOLUTIONS = [...RESOLUTIONS, ...BANK_RESOLUTIONS] as const;
export type Resolution = (typeof ALL_RESOLUTIONS)[number];

/** Who opened a case: of the bank's the shopper is not told. */
export const BANK = "bank";
export const OPENERS = ["shopper", "shop", BANK] as const;

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
