/** `charging`: the saved payment method is charged, without the shopper; `asking`: the shopper is asked to pay. */
export const REQUEST_STATES = ["charging", "asking", "paid", "withdrawn"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const REQUEST_EVENTS = ["ask", "pay", "withdraw"] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** Where each event leads, from each state that allows it. */
export const REQUEST_TABLE: Readonly<Record<RequestState, Partial<Record<RequestEvent, RequestState>>>> = {
  charging: { ask: "asking", pay: "paid", withdraw: "withdrawn" },
  asking: { pay: "paid", withdraw: "withdrawn" },
  paid: {},
  withdrawn: {},
};

export const OPEN_REQUEST: readonly RequestState[] = ["charging", "asking"];

/** The states from which the event is possible, and the one it leads to. */
export function requestMove(event: RequestEvent): { from: RequestState[]; to: RequestState } {
  const from = REQUEST_STATES.filter((state) => REQUEST_TABLE[state][event]);
  return { from, to: REQUEST_TABLE[from[0]!][event]! };
}
