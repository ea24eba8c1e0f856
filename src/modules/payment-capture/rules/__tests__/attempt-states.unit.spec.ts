import { afterEvent, ATTEMPT_EVENTS, ATTEMPT_STATES, ATTEMPT_TRANSITIONS, possibleIn, statesThatAllow } from "../attempt-states";

const ALLOWED: Record<string, string> = {
  "planned+send": "sent", "planned+abandon": "abandoned",
  "sent+send": "sent", "sent+succeed": "captured", "sent+defer": "planned", "sent+give_up": "failed", "sent+abandon": "abandoned",
  "failed+abandon": "abandoned",
};

describe.each(ATTEMPT_STATES)("a capture that is %s", (state) => {
  it.each(ATTEMPT_EVENTS)("on %s goes where the table says, or nowhere", (event) => {
    expect(afterEvent(state, event)).toBe(ALLOWED[`${state}+${event}`]);
    expect(statesThatAllow(event).includes(state)).toBe(`${state}+${event}` in ALLOWED);
  });
});

it("each event leads to one state, wherever it is possible", () => {
  for (const event of ATTEMPT_EVENTS) {
    expect(new Set(statesThatAllow(event).map((state) => afterEvent(state, event))).size).toBe(1);
  }
});

it("captured and abandoned are over, and everything can get there", () => {
  expect([possibleIn("captured"), possibleIn("abandoned")]).toEqual(["nothing", "nothing"]);
  for (const state of ["planned", "sent", "failed"] as const) expect(ATTEMPT_TRANSITIONS[state].abandon).toBe("abandoned");
});
