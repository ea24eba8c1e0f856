/**
 * The states of one capture attempt.
 * planned: waits for its time. sent: the provider is being asked, or was when the process died.
 * captured, abandoned: over. failed: the provider refused; when a person has it tried again, a new attempt takes its place.
 */
export const ATTEMPT_STATES = ["planned", "sent", "captured", "failed", "abandoned"] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

export const ATTEMPT_EVENTS = ["send", "succeed", "defer", "give_up", "abandon"] as const;
export type AttemptEvent = (typeof ATTEMPT_EVENTS)[number];

/** `sent` may be sent again: after a crash, by the same idempotency key, once its lease is over. */
export const ATTEMPT_TRANSITIONS: Record<AttemptState, Partial<Record<AttemptEvent, AttemptState>>> = {
  planned: { send: "sent", abandon: "abandoned" },
  sent: { send: "sent", succeed: "captured", defer: "planned", give_up: "failed", abandon: "abandoned" },
  failed: { abandon: "abandoned" },
  captured: {},
  abandoned: {},
};

/** The state after the event; undefined where it is not possible. */
export const afterEvent = (state: AttemptState, event: AttemptEvent): AttemptState | undefined =>
  ATTEMPT_TRANSITIONS[state][event];

/** The states in which an event is possible, for conditional updates. */
export const statesThatAllow = (event: AttemptEvent): AttemptState[] =>
  ATTEMPT_STATES.filter((state) => ATTEMPT_TRANSITIONS[state][event] !== undefined);

/** What a person is told is possible in a state. */
export const possibleIn = (state: AttemptState): string => Object.keys(ATTEMPT_TRANSITIONS[state]).join(", ") || "nothing";

/** Attempts in these states have, or may have, taken their amount: it is not to be asked for again. */
export const RESERVING_STATES: readonly AttemptState[] = ["planned", "sent", "captured"];

/** Attempts in these states may still change what their payment has left. */
export const UNDER_WAY: readonly AttemptState[] = ["planned", "sent"];
