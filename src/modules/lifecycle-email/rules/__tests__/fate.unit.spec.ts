import { fateOf, suppressionReason, type Fate, type ReportedEvent, type Sending } from "../fate";
import { MESSAGE_EVENTS, MESSAGE_STATES, MESSAGE_TABLE, nextState, possibleIn } from "../message-states";

const due_at = new Date("2026-11-24T12:00:00.700Z");
const second = (n: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, n));
const message = (state: Fate["state"], more: Partial<Fate & Sending> = {}): Fate & Sending => ({
  state, reason: null, trouble: null, by_hand: false, tries_before: 0, sent_at: null, delivered_at: null, opened_at: null, provider_message_id: null, due_at, ...more,
});
const event = (kind: string, n: number, reason?: string): ReportedEvent => ({ kind, at: second(n), reason, permanent: kind === "bounced", provider_message_id: "sg1" });
const permutations = <T>(list: T[]): T[][] => (list.length < 2 ? [list] : list.flatMap((x, i) => permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [x, ...rest])));

test("every state and event leads somewhere or is refused, and every way ends in a state that exists", () => {
  for (const state of MESSAGE_STATES) for (const e of MESSAGE_EVENTS) {
    const next = nextState(state, e);
    if (next) expect(MESSAGE_STATES).toContain(next);
    else expect(MESSAGE_TABLE[state][e]).toBeUndefined();
  }
  expect(possibleIn("kept")).toBe("resend");
  expect(MESSAGE_STATES.filter((s) => nextState(s, "resend")).sort()).toEqual(["bounced", "delivered", "dropped", "failed", "kept", "sent"]);
});

test("the provider's report settles a message whose sending broke off", () => {
  expect(fateOf(message("sending"), [event("processed", 1)])).toMatchObject({ state: "sent", sent_at: second(1), provider_message_id: "sg1" });
});

test("events in any order, one by one or together, end in the same state", () => {
  const told = [event("processed", 1), event("delivered", 2), event("opened", 3), event("bounced", 4, "550 no such user")];
  const ends = permutations(told).map((order) => {
    let now = message("sending");
    order.forEach((_, index) => {
      const fate = fateOf(now, order.slice(0, index + 1));
      now = { ...now, ...fate };
    });
    return now.state;
  });
  expect(new Set(ends)).toEqual(new Set(["bounced"]));
});

test("a mail that was opened was delivered, and when is kept", () => {
  expect(fateOf(message("sent", { sent_at: second(1) }), [event("opened", 9)])).toMatchObject({ state: "delivered", opened_at: second(9), delivered_at: null });
});

test("events of an earlier sending do not count for a resent message, whatever the clocks say", () => {
  const resent = message("sending", { by_hand: true, tries_before: 2 });
  expect(fateOf(resent, [{ ...event("bounced", 50), try: 2 }])).toBeNull();
  expect(fateOf(resent, [{ ...event("processed", 0), at: new Date("2026-11-24T11:59:49Z"), try: 3 }])).toMatchObject({ state: "sent" });
});

test("a provider whose clock is behind ours is heard", () => {
  const early = { ...event("delivered", 0), at: new Date("2026-11-24T11:59:49Z") };
  expect(fateOf(message("sending"), [{ ...early, try: 1 }])).toMatchObject({ state: "delivered" });
  expect(fateOf(message("sending"), [early])).toMatchObject({ state: "delivered" });
});

test("where a mail did not say which try it was, the time tells of a resent message, to the second", () => {
  const resent = message("sending", { by_hand: true });
  expect(fateOf(resent, [{ ...event("bounced", 0), at: new Date("2026-11-24T11:59:59Z") }])).toBeNull();
  expect(fateOf(resent, [event("processed", 0)])).toMatchObject({ state: "sent" });
});

test("what its provider dropped is in trouble with its address, until it is heard to have gone", () => {
  const dropped = message("sent", { sent_at: second(1), ...fateOf(message("sent", { sent_at: second(1) }), [event("dropped", 2, "Bounced Address")]) });
  expect(dropped).toMatchObject({ state: "dropped", trouble: "address", reason: "Bounced Address" });
  expect(fateOf(dropped, [event("dropped", 2), event("delivered", 3)])).toMatchObject({ state: "delivered", trouble: null });
});

test("nothing new is no change", () => {
  const known = message("delivered", { sent_at: second(1), delivered_at: second(2), provider_message_id: "sg1" });
  expect(fateOf(known, [event("processed", 1), event("delivered", 2)])).toBeNull();
});

test("only what is permanent suppresses an address, with the reason kept", () => {
  expect(suppressionReason({ kind: "bounced", permanent: true, reason: "550" })).toBe("bounced: 550");
  expect(suppressionReason({ kind: "bounced", permanent: false, reason: "try later" })).toBeNull();
});
