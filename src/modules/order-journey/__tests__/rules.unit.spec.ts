import type { Fact, FactKind } from "../../../shared/facts";
import { DEADLINE_RULES, startsOf, waitsOf } from "../rules/deadlines";
import { nextAction } from "../rules/next-action";
import { STEPS, stepsOf } from "../rules/steps";

const noon = new Date("2026-03-02T12:00:00Z");
const after = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);
const fact = (kind: FactKind, minutes = 0, more: Partial<Fact> = {}): Fact => ({ key: `${kind}:${minutes}`, kind, at: after(minutes), ...more });

describe("the five steps", () => {
  it("are all there, and none is reached, before anything is told", () => {
    expect(stepsOf([])).toEqual(STEPS.map((step) => ({ step, reached_at: null })));
  });

  it("keep the first time at which each was reached", () => {
    const steps = stepsOf([fact("shipped", 30), fact("order_placed", 0), fact("in_transit", 20), fact("packed", 10)]);
    expect(steps.map((s) => s.reached_at)).toEqual([after(0).toISOString(), after(10).toISOString(), after(20).toISOString(), null, null]);
  });
});

/** What starts these waits, and no others that the same fact starts. */
const STARTING: Record<string, Fact["data"]> = { hand_over: { by_hand: true }, collection: { collect: true } };

describe("every wait has a deadline", () => {
  it.each(DEADLINE_RULES.map((rule) => [rule.awaits, rule] as const))("%s starts, is open, and is met by each of its ends", (_name, rule) => {
    // Of mails, only a confirmation starts a wait, and of what starts the same one the last has all its ends.
    const kind = startsOf(rule).at(-1)!;
    const start = fact(kind, 0, { subject: kind.startsWith("message_") ? "order_confirmed" : "thing", data: STARTING[rule.awaits] });
    const [open] = waitsOf([start]).filter((wait) => wait.awaits === rule.awaits);
    expect(open).toMatchObject({ met: false, dueAt: new Date(noon.getTime() + rule.within) });
    for (const end of rule.until) {
      const waits = waitsOf([start, fact(end, 5, { subject: "thing" })]).filter((wait) => wait.awaits === rule.awaits);
      expect(waits).toEqual([{ ...open, met: true }]);
    }
  });

  it("takes the due time from the fact where it names one", () => {
    const [wait] = waitsOf([fact("work_order_created", 0, { subject: "wo", data: { ship_by: after(90).toISOString() } })]);
    expect(wait).toMatchObject({ awaits: "pack", subject: "wo", dueAt: after(90) });
  });

  it("a parcel's delivery is due by what was told last of its own part", () => {
    const part = (line: string, minutes: number) => ({ line_item_ids: [line], location_id: line, earliest: noon.toISOString(), latest: after(minutes).toISOString() });
    const promise = (number: number, minutes: number, mug: number, pot: number) =>
      fact("delivery_promised", minutes, { key: `promise:${number}`, data: { number, earliest: noon.toISOString(), latest: after(pot).toISOString(), parts: [part("mug", mug), part("pot", pot)] } });
    const shipped = fact("shipped", 1, { subject: "a", data: { promised_latest: after(90).toISOString(), location_id: "mug", items: [{ line_item_id: "mug", quantity: 1 }] } });
    const dueAt = (...more: Fact[]) => waitsOf([promise(1, 0, 100, 200), shipped, ...more]).find((w) => w.awaits === "delivery")?.dueAt;
    const eta = fact("delivery_delayed", 2, { subject: "a", data: { eta: after(120).toISOString() } });
    expect([dueAt(), dueAt(eta), dueAt(eta, promise(2, 3, 100, 300)), dueAt(eta, promise(2, 3, 140, 200))]).toEqual([after(100), after(120), after(120), after(140)]);
  });

  it("two parcels are two waits, and the end of one leaves the other open", () => {
    const waits = waitsOf([fact("shipped", 0, { subject: "a" }), fact("shipped", 1, { subject: "b" }), fact("delivered", 9, { subject: "a" })]);
    expect(waits.filter((w) => w.awaits === "delivery").map((w) => [w.subject, w.met])).toEqual([["a", true], ["b", false]]);
  });

  it("what is asked for again is waited for again, with its new time", () => {
    const asked = (minutes: number) => fact("payment_disputed", minutes, { subject: "dp_1", data: { evidence_due_by: after(minutes + 60).toISOString() } });
    const waits = waitsOf([asked(0), fact("dispute_answered", 5, { subject: "dp_1" }), asked(10)]).filter((w) => w.awaits === "dispute_answer");
    expect(waits).toEqual([{ awaits: "dispute_answer", subject: "dp_1", since: after(10), dueAt: after(70), met: false }]);
  });

  it("a case that is opened again is to be solved anew, by a new time; what came with another case, by that one's", () => {
    const solve = (facts: Fact[]) => waitsOf(facts).filter((wait) => wait.awaits === "case_solution").map(({ subject, dueAt, met }) => [subject, dueAt, met]);
    const opened = fact("case_opened", 0, { subject: "c", data: { solve_by: after(100).toISOString() } });
    const resolved = fact("case_resolved", 5, { subject: "c" });
    const again = fact("case_reopened", 10, { subject: "c", data: { solve_by: after(110).toISOString() } });
    expect(solve([opened, resolved])).toEqual([["c", after(100), true]]);
    expect(solve([opened, resolved, again, fact("case_answered", 11, { subject: "c" })])).toEqual([["c", after(110), false]]);
    expect(solve([opened, fact("case_replied", 3, { subject: "c", data: { solve_by: after(60).toISOString() } }), fact("case_replied", 4, { subject: "c" })])).toEqual([["c", after(60), false]]);
  });

  it("the shopper's word that all arrived ends the wait for what was sent before, and not for what is sent later", () => {
    const waits = waitsOf([fact("shipped", 0, { subject: "a" }), fact("shipped", 1, { subject: "b" }), fact("received_confirmed", 5), fact("shipped", 9, { subject: "c" })]);
    for (const awaits of ["delivery", "carrier_scan"]) expect(waits.filter((w) => w.awaits === awaits).map((w) => [w.subject, w.met])).toEqual([["a", true], ["b", true], ["c", false]]);
  });

  it("a package that names its work order ends the wait of that work order only", () => {
    const created = (id: string) => fact("work_order_created", 0, { subject: id, key: id });
    const packed = fact("packed", 3, { subject: "pkg", data: { work_order_id: "one" } });
    const pack = waitsOf([created("one"), created("two"), packed]).filter((w) => w.awaits === "pack");
    expect(pack.map((w) => [w.subject, w.met])).toEqual([["one", true], ["two", false]]);
  });

  it("a confirmation that did not reach the shopper is waited for until one does; where the address was not the matter, until one goes out", () => {
    const open = (...facts: Fact[]) => waitsOf(facts).some((wait) => wait.awaits === "reachable_shopper" && !wait.met);
    const confirmation = (kind: FactKind, minutes: number, data?: Fact["data"]) => fact(kind, minutes, { subject: "order_confirmed", data });
    const [sent, delivered] = [confirmation("message_sent", 9), confirmation("message_delivered", 10)];
    for (const start of [confirmation("message_bounced", 5), confirmation("message_not_sent", 5, { trouble: "address" })]) {
      expect([open(start), open(start, sent), open(start, sent, delivered)]).toEqual([true, true, false]);
    }
    for (const trouble of ["account", "mail", "gave_up", "unsure"]) {
      const start = confirmation("message_not_sent", 5, { trouble });
      expect([open(confirmation("message_sent", 1), start), open(start, sent)]).toEqual([true, false]);
    }
    expect(open(fact("message_not_sent", 5, { subject: "shipped" }))).toBe(false);
  });

  it("work that is cancelled is not waited for, until it begins anew", () => {
    const pack = (facts: Fact[]) => waitsOf(facts).filter(({ awaits }) => awaits === "pack").map(({ met }) => met);
    const cancelled = [fact("work_order_created", 0, { subject: "wo" }), fact("work_order_canceled", 5, { subject: "wo" })];
    expect([pack(cancelled), pack([...cancelled, fact("work_order_created", 9, { subject: "wo" })])]).toEqual([[true], [false]]);
  });

  it("what happened before the wait began does not end it", () => {
    const [wait] = waitsOf([fact("payment_captured", 0), fact("capture_failed", 5)]).filter((w) => w.awaits === "capture_retry");
    expect(wait?.met).toBe(false);
  });
});

describe("the next action", () => {
  it("is the open wait that is due first, and says whether it is overdue", () => {
    const facts = [fact("order_placed", 0), fact("work_order_created", 0, { subject: "wo" })];
    expect(nextAction(waitsOf(facts), after(5))).toMatchObject({ awaits: "stock_settled", overdue: false });
    expect(nextAction(waitsOf(facts), after(15))).toMatchObject({ awaits: "stock_settled", overdue: true });
  });

  it("is none when nothing is awaited", () => {
    expect(nextAction(waitsOf([fact("order_placed", 0), fact("stock_settled", 1), fact("payment_authorized", 1)]), after(2))).toBeNull();
  });
});
