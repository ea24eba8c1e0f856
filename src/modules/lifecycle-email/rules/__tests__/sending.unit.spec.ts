import { failureOf, GRACE_MS, LEASE_MS, MOST_GRACE_MS, nextMove, retryAt, troubleWhile, tryKey, type LastTry } from "../sending";
import { MESSAGE_STATES } from "../message-states";

const now = new Date("2026-11-24T12:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const sending = (leasedUntil: Date, awaited_until: Date | null = null) => ({ state: "sending" as const, tries: 1, due_at: now, leased_until: leasedUntil, awaited_until });

test("a message that is due is sent; one that is done is left alone", () => {
  expect(nextMove({ state: "due", tries: 0, due_at: now, leased_until: null, awaited_until: null }, now, "none", true)).toEqual({ do: "send" });
  expect(nextMove({ state: "due", tries: 0, due_at: at(1), leased_until: null, awaited_until: null }, now, "none", true)).toEqual({ do: "wait", until: at(1) });
  for (const state of MESSAGE_STATES.filter((s) => s !== "due" && s !== "sending")) {
    expect(nextMove({ state, tries: 1, due_at: now, leased_until: null, awaited_until: null }, now, "none", true)).toEqual({ do: "nothing" });
  }
});

test("a try in hand is not disturbed before its lease is over", () => {
  for (const last of ["none", "pending", "success", "failure"] as LastTry[]) {
    expect(nextMove(sending(at(1)), now, last, true)).toEqual({ do: "wait", until: at(1) });
  }
});

test("a try that broke off after core wrote its success is settled, never sent again", () => {
  expect(nextMove(sending(at(-1)), now, "success", true)).toEqual({ do: "settle" });
});

test("a try of unknown outcome waits for the provider's report, where it reports, from when it was found", () => {
  for (const last of ["pending", "failure"] as LastTry[]) {
    expect(nextMove(sending(at(-1)), now, last, true)).toEqual({ do: "await", until: at(GRACE_MS) });
    expect(nextMove(sending(at(-1), at(1)), now, last, true)).toEqual({ do: "wait", until: at(1) });
    expect(nextMove(sending(at(-1), at(0)), now, last, true)).toEqual({ do: "send" });
    expect(nextMove(sending(at(-1)), now, last, false)).toEqual({ do: "send" });
  }
});

test("who was down for long waits as long again for what a provider repeats, and not for ever", () => {
  expect(nextMove(sending(at(-10 * GRACE_MS)), now, "pending", true)).toEqual({ do: "await", until: at(10 * GRACE_MS) });
  expect(nextMove(sending(at(-1000 * GRACE_MS)), now, "pending", true)).toEqual({ do: "await", until: at(MOST_GRACE_MS) });
});

test("a try that surely did not go is made again at once", () => {
  expect(nextMove(sending(at(-1)), now, "none", true)).toEqual({ do: "send" });
});

test("failures are told apart by the provider's words", () => {
  expect(failureOf("Could not find a notification provider for channel: email for notification id noti_1")).toBe("no_provider");
  expect(failureOf("Failed to send notification with id n:\nSendGrid refused the mail with 400: bad (field to)")).toBe("refused");
  for (const status of [401, 403]) expect(failureOf(`Failed to send notification with id n:\nSendGrid refused the mail with ${status}: no`)).toBe("account");
  expect(failureOf("Failed to send notification with id n:\nSendGrid did not answer (ECONNRESET). The mail can be sent again.")).toBe("unknown");
  expect(failureOf("Failed to send notification with id n:\nSendGrid answered 500: oops. The mail can be sent again.")).toBe("retry");
  expect(failureOf("Failed to send notification with id n:\nSendGrid answered 429: too many requests. The mail can be sent again.")).toBe("retry");
});

test("tries come further apart, to an hour at most, and end", () => {
  expect(retryAt(1, now)).toEqual(at(5_000));
  expect(retryAt(4, now)).toEqual(at(40_000));
  expect(retryAt(14, now)).toEqual(at(3_600_000));
  expect(retryAt(15, now)).toBeUndefined();
  expect(retryAt(1, now, `SendGrid answered 429: no. It asks for a pause until ${at(60_000).toISOString()}. The mail can be sent again.`)).toEqual(at(60_000));
  expect(retryAt(4, now, `It asks for a pause until ${at(1_000).toISOString()}.`)).toEqual(at(40_000));
  expect(retryAt(1, now, `It asks for a pause until ${at(86_400_000).toISOString()}.`)).toEqual(at(3_600_000));
  expect([1, 4, 5, 14].map(troubleWhile)).toEqual([undefined, undefined, "delayed", "delayed"]);
});

test("the first try's key is the message's id, every other its own", () => {
  expect([1, 2, 3].map((n) => tryKey("dsmsg_1", n))).toEqual(["dsmsg_1", "dsmsg_1:2", "dsmsg_1:3"]);
  expect(LEASE_MS).toBeGreaterThan(15_000);
});
