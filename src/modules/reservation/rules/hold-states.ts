/** The states of a hold. Live ones keep units from others: `held` for a while, `claimed` while the cart is being completed. */
export const HOLD_STATES = ["held", "claimed", "settled", "released", "expired"] as const;
export type HoldState = (typeof HOLD_STATES)[number];

export const HOLD_EVENTS = ["extend", "await_payment", "claim", "unclaim", "settle", "cancel", "release", "expire"] as const;
export type HoldEvent = (typeof HOLD_EVENTS)[number];

/** What each event makes of a hold; what is not here is not possible. */
export const HOLD_TRANSITIONS: Record<HoldState, Partial<Record<HoldEvent, HoldState>>> = {
  // An order may come of a completion that was so slow that its claim was given up.
  held: { extend: "held", await_payment: "held", claim: "claimed", settle: "settled", release: "released", expire: "expired" },
  // A second claim is the next attempt after a crash; `cancel` is an order canceled before it was settled.
  claimed: { await_payment: "claimed", claim: "claimed", unclaim: "held", settle: "settled", cancel: "released" },
  // Core makes the order before it asks for the payment, and deletes it again when that is declined.
  settled: { unclaim: "held" },
  released: {},
  expired: {},
};

/** The state after the event; undefined where it is not possible. */
export const afterEvent = (state: HoldState, event: HoldEvent): HoldState | undefined => HOLD_TRANSITIONS[state][event];

/** What can be done with a hold in this state, in words for an error. */
export const possibleIn = (state: HoldState): string => Object.keys(HOLD_TRANSITIONS[state]).join(", ") || "nothing";
