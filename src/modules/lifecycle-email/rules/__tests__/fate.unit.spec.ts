import { fateOf, suppressionReason, type Fate, type ReportedEvent } from "../fate";
import { MESSAGE_EVENTS, MESSAGE_STATES, MESSAGE_TABLE, nextState, possibleIn } from "../message-states";

const due_at = new Date("2026-11-24T12:00:00.700Z");
const second = (n: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, n));
const message = (state: Fate["state"], more: Partial<Fate> = {}): Fate & { due_at: Date } => ({
  state, reason: null, sent_at: null, delivered_at: null, opened_at: null, provider_message_id: null, due_at, ...more,
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

test("events of an earlier sending do not count for a resent message", () => {
  const earlier = { ...event("bounced", 0), at: new Date("2026-11-24T11:59:59Z") };
  expect(fateOf(message("sending"), [earlier])).toBeNull();
});

test("an event of the very second in which the message became due is its own", () => {
  expect(fateOf(message("sending"), [event("processed", 0)])).toMatchObject({ state: "sent" });
});

test("nothing new is no change", () => {
  const known = message("delivered", { sent_at: second(1), delivered_at: second(2), provider_message_id: "sg1" });
  expect(fateOf(known, [event("processed", 1), event("delivered", 2)])).toBeNull();
});

test("only what is permanent suppresses an address, with the reason kept", () => {
  expect(suppressionReason({ kind: "bounced", permanent: true, reason: "550" })).toBe("bounced: 550");
  expect(suppressionReason({ kind: "bounced", permanent: false, reason: "try later" })).toBeNull();
});
