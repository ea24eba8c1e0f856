import { afterEvent, HOLD_EVENTS, HOLD_STATES, possibleIn } from "../hold-states";

const expected: Record<string, string> = {
  "held extend": "held", "held await_payment": "held", "held claim": "claimed", "held settle": "settled", "held release": "released", "held expire": "expired",
  "claimed await_payment": "claimed", "claimed claim": "claimed", "claimed unclaim": "held", "claimed settle": "settled", "claimed cancel": "released",
  "settled unclaim": "held",
};

describe("the states of a hold", () => {
  for (const state of HOLD_STATES) {
    for (const event of HOLD_EVENTS) {
      const next = expected[`${state} ${event}`];
      it(`${event} ${next ? `makes a ${state} hold ${next}` : `is not possible when ${state}`}`, () => {
        expect(afterEvent(state, event)).toBe(next);
      });
    }
  }

  it("tells what is possible", () => {
    expect(possibleIn("held")).toBe("extend, await_payment, claim, settle, release, expire");
    expect(possibleIn("expired")).toBe("nothing");
  });
});
