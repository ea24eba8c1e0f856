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
export const RESOLUTIONS = ["refund", "replacement", "exchange", "return", "answered", "no_action"] as const;
/** …how the bank… */
export const BANK_RESOLUTIONS = ["won", "lost", "closed"] as const;
export type BankResolution = (typeof BANK_RESOLUTIONS)[number];
/** …and how one ends that went into another of the same order. */
export const MERGED = "merged";
export const ALL_RESOLUTIONS = [...RESOLUTIONS, ...BANK_RESOLUTIONS, MERGED] as const;
export type Resolution = (typeof ALL_RESOLUTIONS)[number];

/** Who opened a case: of the bank's the shopper is not told. */
export const BANK = "bank";
export const OPENERS = ["shopper", "shop", BANK] as const;

export const CASE_EVENTS = ["shop_reply", "shopper_reply", "resolve", "reopen"] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** `open`: the shop must answer; `waiting`: the shopper must. One that is resolved is opened again for some days, see `canReopen`. */
export const CASE_TABLE: Readonly<Record<CaseState, Partial<Record<CaseEvent, CaseState>>>> = {
  open: { shop_reply: "waiting", shopper_reply: "open", resolve: "resolved" },
  waiting: { shop_reply: "waiting", shopper_reply: "open", resolve: "resolved" },
  resolved: { reopen: "open" },
};

/** The state after the event; undefined where it is not possible. */
export const nextCaseState = (state: CaseState, event: CaseEvent): CaseState | undefined => CASE_TABLE[state][event];

/** The states from which the event is possible. */
export const caseStatesFor = (event: CaseEvent): CaseState[] => CASE_STATES.filter((state) => nextCaseState(state, event) !== undefined);

type Ended = { state: CaseState; resolution: Resolution | null; resolved_at: Date | string | null };
const DAY_MS = 86_400_000;

/** Whether the shopper's word, or their low score, opens a resolved case again: for so many days, unless it went into another or is the bank's. */
export function canReopen({ state, resolution, resolved_at }: Ended, days: number, now: Date): boolean {
  if (state !== "resolved" || !resolved_at) return false;
  if (resolution === MERGED || BANK_RESOLUTIONS.some((one) => one === resolution)) return false;
  return now.getTime() - new Date(resolved_at).getTime() <= days * DAY_MS;
}

/** What is said or done in a case, in order: what both sides say, what staff note among themselves, and what became of the case. */
export const ENTRY_KINDS = ["said", "note", "resolved", "reopened", "merged", "carrier_claim"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
