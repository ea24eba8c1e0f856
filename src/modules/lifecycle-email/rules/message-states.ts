export const MESSAGE_STATES = ["due", "sending", "sent", "kept", "delivered", "bounced", "dropped", "failed"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What can happen to a message. */
export const MESSAGE_EVENTS = ["lease", "release", "accept", "keep", "deliver", "bounce", "drop", "fail", "resend"] as const;
export type MessageEvent = (typeof MESSAGE_EVENTS)[number];

/**
 * Where each event leads, from each state that allows it. `kept`: no email provider, so it stays here to be read.
 * A provider's report counts from every state before it: a try that seemed to fail may have gone out all the same,
 * and a receiving server may send back what it took.
 */
export const MESSAGE_TABLE: Readonly<Record<MessageState, Partial<Record<MessageEvent, MessageState>>>> = {
  due: { lease: "sending", accept: "sent", deliver: "delivered", bounce: "bounced", drop: "dropped" },
  sending: {
    lease: "sending", release: "due", accept: "sent", keep: "kept", deliver: "delivered", bounce: "bounced", drop: "dropped", fail: "failed",
  },
  sent: { deliver: "delivered", bounce: "bounced", drop: "dropped", resend: "due" },
  kept: { resend: "due" },
  delivered: { bounce: "bounced", resend: "due" },
  bounced: { resend: "due" },
  dropped: { deliver: "delivered", bounce: "bounced", resend: "due" },
  failed: { accept: "sent", deliver: "delivered", bounce: "bounced", drop: "dropped", resend: "due" },
};

/** The state after the event; undefined where it is not possible. */
export const nextState = (state: MessageState, event: MessageEvent): MessageState | undefined => MESSAGE_TABLE[state][event];

/** The states from which the event is possible. */
export const statesFor = (event: MessageEvent): MessageState[] => MESSAGE_STATES.filter((state) => nextState(state, event) !== undefined);

/** The events possible in a state, for messages to people. */
export const possibleIn = (state: MessageState): string => Object.keys(MESSAGE_TABLE[state]).join(", ") || "nothing";
