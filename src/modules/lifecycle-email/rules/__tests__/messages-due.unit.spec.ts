import type { Fact, FactKind } from "../../../../shared/facts";
import { messagesDue } from "../messages-due";
import { staleReason } from "../staleness";

const DAY = 86_400_000;

let second = 0;
const fact = (kind: FactKind, subject?: string, data?: Fact["data"], key = `${kind}:${subject ?? ""}:${second}`): Fact => ({
  key, kind, subject, data, at: new Date(Date.UTC(2026, 10, 24, 12, 0, (second += 1))),
});
const due = (...facts: Fact[]) => messagesDue(facts).map(({ kind, subject }) => [kind, subject]);
beforeEach(() => (second = 0));

test("each thing that a shopper must hear of is one message", () => {
  expect(due(fact("order_placed"), fact("payment_authorized", "pay_1"), fact("order_canceled"))).toEqual([["order_confirmed", ""], ["order_cancelled", ""]]);
  expect(due(fact("payment_refunded", "ref_1"), fact("payment_refunded", "ref_2"))).toEqual([["refunded", "ref_1"], ["refunded", "ref_2"]]);
  expect(due(fact("shipped", "p1"), fact("shipped", "p2"), fact("out_for_delivery", "p1"), fact("delivered", "p1"))).toEqual([
    ["shipped", "p1"], ["shipped", "p2"], ["out_for_delivery", "p1"], ["delivered", "p1"],
  ]);
  expect(due(fact("case_opened", "c1"))).toEqual([["case_received", "c1"]]);
});

test("an order is confirmed once its payment stands, or at once when there is nothing to pay", () => {
  expect(due(fact("order_placed", undefined, { amount: 20 }))).toEqual([]);
  expect(due(fact("order_placed", undefined, { amount: 20 }), fact("payment_authorized", "pay_1"))).toEqual([["order_confirmed", ""]]);
  expect(due(fact("order_placed", undefined, { amount: 0 }))).toEqual([["order_confirmed", ""]]);
});

test("what goes on inside the house is no message", () => {
  for (const kind of ["order_edited", "stock_settled", "payment_captured", "work_order_created", "picked", "packed", "label_bought",
    "pickup_booked", "in_transit", "message_sent", "message_delivered", "rated", "received_confirmed"] as FactKind[]) {
    expect(due(fact(kind, "x"))).toEqual([]);
  }
});

test("each change of a package's date is told once, by its own key: one that goes forth and back is three", () => {
  const change = (kind: FactKind, key: string) => fact(kind, "p1", { eta: "2026-11-27T10:00:00Z" }, key);
  const all = [change("delivery_delayed", "delayed:p1:2026-11-27"), change("delivery_earlier", "delayed:p1:2026-11-26"), change("delivery_delayed", "delayed:p1:2026-11-27:2")];
  expect(due(...all, ...all)).toEqual([["date_changed", "p1:2026-11-27"], ["date_changed", "p1:2026-11-26"], ["date_changed", "p1:2026-11-27:2"]]);
});

test("a capture that fails is no message: the shopper can do nothing until they are asked to pay", () => {
  expect(due(fact("capture_failed", "dsca_1"))).toEqual([]);
  expect(due(fact("payment_needed", "dspq_1"), fact("payment_still_needed", "dspq_1"))).toEqual([["payment_needed", "dspq_1"], ["payment_still_needed", "dspq_1"]]);
});

test("what a shopper paid by the link is thanked for; not what their saved card was charged, nor what the confirmation tells", () => {
  const received = (data: object) => due(fact("payment_received", "dspq_1", data as Record<string, unknown>));
  expect(received({ by: "shopper", reason: "rest_released" })).toEqual([["payment_received", "dspq_1"]]);
  expect(received({ by: "saved_method", reason: "rest_released" })).toEqual([]);
  expect(received({ by: "shopper", reason: "unpaid" })).toEqual([]);
});

test("a wait for stock is told once an order, as soon as the order stands", () => {
  const waits = [fact("stock_backordered", "h1"), fact("stock_backordered", "h2")];
  expect(due(fact("order_placed", undefined, { amount: 20 }), ...waits)).toEqual([]);
  expect(due(fact("order_placed", undefined, { amount: 0 }), ...waits)).toEqual([["backordered", ""], ["order_confirmed", ""]]);
  expect(due(...waits, fact("payment_authorized", "pay_1"))).toEqual([["backordered", ""], ["order_confirmed", ""]]);
});

describe("stock that comes in", () => {
  const paid = () => fact("payment_authorized", "pay_1");
  const ready = (line: string, at: Date) => ({ ...fact("backorder_ready", line, { line_item_id: line }), at });
  const [morning, noon] = [new Date(Date.UTC(2026, 11, 1, 8)), new Date(Date.UTC(2026, 11, 1, 12))];

  test("is one message for all that came at once, and another for what came later", () => {
    expect(due(paid(), ready("h1", morning), ready("h2", morning), ready("h3", noon))).toEqual([
      ["order_confirmed", ""], ["backorder_ready", morning.toISOString()], ["backorder_ready", noon.toISOString()],
    ]);
  });

  test("is no news to one who was confirmed only after it", () => {
    expect(due(ready("h1", new Date(0)), paid())).toEqual([["order_confirmed", ""]]);
  });

  test("is told by the last message, where more came in before the first had gone", () => {
    const facts = [paid(), ready("h1", morning), ready("h2", noon)];
    const [first, last] = messagesDue(facts).filter(({ kind }) => kind === "backorder_ready");
    expect(staleReason(first!, facts)).toMatch(/more has come in/);
    expect(staleReason(last!, facts)).toBeNull();
  });

  test("is news until all of it is shipped; what was shipped before it came does not count", () => {
    const shipped = (second: number, ...lines: string[]) =>
      ({ ...fact("shipped", "p1", { items: lines.map((line_item_id) => ({ line_item_id, quantity: 1 })) }), at: new Date(noon.getTime() + second * 1000) });
    const facts = [paid(), ready("h1", noon), ready("h2", noon)];
    const message = messagesDue(facts).find(({ kind }) => kind === "backorder_ready")!;
    for (const parcel of [shipped(-1, "h1", "h2"), shipped(1, "h1"), shipped(1, "other")]) expect(staleReason(message, [...facts, parcel])).toBeNull();
    expect(staleReason(message, [...facts, shipped(1, "h1"), shipped(2, "h2")])).toMatch(/shipped/);
    expect(staleReason(message, [...facts, fact("order_canceled")])).toMatch(/cancelled/);
  });
});

test("a wait is news while any line waits, and the order stands", () => {
  const facts = [fact("payment_authorized", "pay_1"), fact("stock_backordered", "h1"), fact("stock_backordered", "h2")];
  const wait = messagesDue(facts).find(({ kind }) => kind === "backordered")!;
  const [one, other] = [fact("backorder_ready", "h1"), fact("backorder_ready", "h2")];
  expect(staleReason(wait, facts)).toBeNull();
  expect(staleReason(wait, [...facts, one])).toBeNull();
  expect(staleReason(wait, [...facts, one, other])).toMatch(/in stock/);
  expect(staleReason(wait, [...facts, fact("order_canceled")])).toMatch(/cancelled/);
});

test("a part that comes later is told once a change, as soon as the order stands, and not when it comes along after all", () => {
  const [first, second] = [fact("part_later", "n1"), fact("part_later", "n2")];
  expect(due(fact("order_placed", undefined, { amount: 20 }), first)).toEqual([]);
  const facts = [fact("payment_authorized", "pay_1"), first, second];
  expect(due(...facts)).toEqual([["part_later", "n1"], ["part_later", "n2"], ["order_confirmed", ""]]);
  const [old, last] = messagesDue(facts).filter(({ kind }) => kind === "part_later");
  expect(staleReason(old!, facts)).toMatch(/changed again/);
  expect(staleReason(last!, facts)).toBeNull();
  expect(staleReason(last!, [...facts, fact("part_later_over", "n1")])).toBeNull();
  expect(staleReason(last!, [...facts, fact("part_later_over", "n2")])).toMatch(/after all/);
  expect(staleReason(last!, [...facts, fact("order_canceled")])).toMatch(/cancelled/);
});

test("the same facts in any order are the same messages", () => {
  const facts = [fact("order_placed"), fact("payment_authorized", "pay_1"), fact("shipped", "p1"), fact("payment_needed", "r1"), fact("payment_still_needed", "r1"), fact("delivered", "p1")];
  expect(due(...[...facts].reverse())).toEqual(due(...facts));
});

test.each<[string, FactKind, FactKind, boolean, RegExp]>([
  ["out for delivery", "out_for_delivery", "delivered", true, /delivered/],
  ["out for delivery", "out_for_delivery", "attempt_failed", true, /attempted/],
  ["out for delivery", "out_for_delivery", "returning", true, /way back/],
  ["shipped", "shipped", "delivered", true, /delivered/],
  ["a failed attempt", "attempt_failed", "delivered", true, /delivered/],
  ["a failed attempt", "attempt_failed", "attempt_failed", true, /another attempt/],
  ["a new date", "delivery_delayed", "delivery_earlier", true, /changed again/],
  ["a new date", "delivery_delayed", "delivered", true, /delivered/],
  ["a request to pay", "payment_needed", "payment_received", true, /paid since/],
  ["a request to pay", "payment_needed", "payment_not_needed", true, /need not be paid/],
  ["a request to pay", "payment_needed", "payment_still_needed", true, /reminder/],
  ["a reminder to pay", "payment_still_needed", "payment_received", true, /paid since/],
  ["a reminder to pay", "payment_still_needed", "order_canceled", false, /cancelled/],
  ["the confirmation", "payment_authorized", "order_canceled", false, /cancelled/],
  ["a report received", "case_opened", "case_resolved", true, /resolved/],
])("%s is no news any more (%s, then %s)", (_what, kind, overtaking, aboutThing, reason) => {
  const first = fact(kind, "p1", { eta: "2026-11-27T10:00:00Z" }, "first");
  const [message] = messagesDue([first]);
  expect(staleReason(message!, [first])).toBeNull();
  const then = fact(overtaking, "p1", { eta: "2026-11-26T10:00:00Z" });
  expect(staleReason(message!, [first, then])).toMatch(reason);
  const elsewhere = fact(overtaking, "p2");
  if (aboutThing) expect(staleReason(message!, [first, elsewhere])).toBeNull();
});

test("what happened before does not make a message old where only later news counts", () => {
  const before = fact("delivery_delayed", "p1", { eta: "2026-11-27T10:00:00Z" });
  const message = messagesDue([before, fact("delivery_earlier", "p1", { eta: "2026-11-26T10:00:00Z" })]).at(-1);
  expect(staleReason(message!, [before, message!.fact])).toBeNull();
});

test("a delivered, a refunded and a cancelled message is always news", () => {
  for (const kind of ["delivered", "payment_refunded", "order_canceled"] as FactKind[]) {
    const [message] = messagesDue([fact(kind, "p1")]);
    expect(staleReason(message!, [fact("delivered", "p1"), fact("order_canceled"), fact("returning", "p1")])).toBeNull();
  }
});

test("an edit of an order that stands is told, each by its own message, until the order is cancelled", () => {
  const [placed, edit, more] = [fact("order_placed", undefined, { amount: 0 }), fact("order_edited", undefined, {}, "edited:1"), fact("order_edited", undefined, {}, "edited:2")];
  const told = messagesDue([placed, edit, more]).filter(({ kind }) => kind === "order_edited");
  expect(told.map(({ subject }) => subject)).toEqual(["edited:1", "edited:2"]);
  expect(staleReason(told[0]!, [placed, edit, more])).toBeNull();
  expect(staleReason(told[0]!, [placed, edit, more, fact("order_canceled")])).toMatch(/cancelled/);
});

test("each new address of an order that stands is told, until there is another", () => {
  const [placed, first, second] = [fact("order_placed", undefined, { amount: 0 }), fact("address_changed", undefined, {}, "moved:1"), fact("address_changed", undefined, {}, "moved:2")];
  const later = { ...second!, at: new Date(first!.at.getTime() + 1) };
  const told = messagesDue([placed!, first!, later]).filter(({ kind }) => kind === "address_changed");
  expect(told.map(({ subject }) => subject)).toEqual(["moved:1", "moved:2"]);
  expect(told.map((message) => staleReason(message, [placed!, first!, later]))).toEqual([expect.stringMatching(/changed again/), null]);
  expect(messagesDue([first!])).toEqual([]);
});

test("a change of the promise is one message, later or earlier; the first promise and a repeated one are none", () => {
  const promise = (number: number, latest: string) => fact("delivery_promised", undefined, { number, earliest: "2026-11-25", latest }, `promise:${number}`);
  const facts = [fact("order_placed", undefined, { amount: 0 }), promise(1, "2026-11-27"), promise(2, "2026-11-27"), promise(3, "2026-11-30"), promise(4, "2026-11-26")];
  const told = messagesDue(facts).filter(({ kind }) => kind === "date_changed");
  expect(told.map(({ subject }) => subject)).toEqual(["promise:3", "promise:4"]);
  expect(staleReason(told[0]!, facts)).toMatch(/changed again/);
  expect(staleReason(told[1]!, facts)).toBeNull();
  expect(staleReason(told[1]!, [...facts, fact("delivered", "p1")])).toMatch(/delivered/);
});

describe("a new promise for one part of an order", () => {
  const part = (line: string, latest: string) => ({ line_item_ids: [line], location_id: line, earliest: "2026-11-25", latest });
  const promise = (number: number, mug: string, pot: string) => fact("delivery_promised", undefined, { number, earliest: "2026-11-25", latest: pot, parts: [part("mug", mug), part("pot", pot)] }, `promise:${number}`);
  const parcel = (id: string, line: string) => fact("shipped", id, { location_id: line, items: [{ line_item_id: line, quantity: 1 }] });
  const placed = fact("order_placed", undefined, { amount: 0 });
  const told = (facts: Fact[]) => messagesDue(facts).filter(({ kind }) => kind === "date_changed");

  test("is a message, though the order as a whole comes when it was to", () => {
    const facts = [placed, promise(1, "2026-11-27", "2026-12-10"), promise(2, "2026-11-29", "2026-12-10"), promise(3, "2026-11-29", "2026-12-10")];
    expect(told(facts).map(({ subject }) => subject)).toEqual(["promise:2"]);
  });

  test("is old once that part has newer news, and not by news of another", () => {
    const facts = [placed, promise(1, "2026-11-27", "2026-12-10"), promise(2, "2026-11-29", "2026-12-10"), parcel("p1", "mug"), parcel("p2", "pot")];
    const [message] = told(facts);
    const stale = (...more: Fact[]) => staleReason(message!, [...facts, ...more]);
    expect(stale(fact("delivered", "p2"), fact("delivery_delayed", "p2", { eta: "2026-12-12" }), promise(3, "2026-11-29", "2026-12-14"))).toBeNull();
    expect(stale(fact("delivered", "p1"))).toMatch(/delivered/);
    expect(stale(fact("delivery_earlier", "p1", { eta: "2026-11-28" }))).toMatch(/changed again/);
    expect(stale(promise(3, "2026-11-30", "2026-12-10"))).toMatch(/changed again/);
  });

  test("makes what its carrier said of that part old, and of no other", () => {
    const facts = [placed, promise(1, "2026-11-27", "2026-12-10"), parcel("p1", "mug"), parcel("p2", "pot"), fact("delivery_delayed", "p1", { eta: "2026-11-28" }, "delayed:p1:2026-11-28")];
    const [message] = told(facts);
    expect(staleReason(message!, [...facts, promise(2, "2026-11-27", "2026-12-14")])).toBeNull();
    expect(staleReason(message!, [...facts, promise(2, "2026-11-30", "2026-12-10")])).toMatch(/changed again/);
  });
});

describe("asking whether all arrived", () => {
  const check = (...facts: Fact[]) => messagesDue(facts, { checkAfterDays: 2 }).filter(({ kind }) => kind === "rate_and_check");
  const arrived = () => [fact("shipped", "p1"), fact("shipped", "p2"), fact("delivered", "p1"), fact("delivered", "p2")];

  test("is once an order, so many days after the last package came, and never where it is switched off", () => {
    const facts = arrived();
    expect(check(...facts)).toEqual([{ kind: "rate_and_check", subject: "", fact: facts[3], notBefore: new Date(facts[3]!.at.getTime() + 2 * DAY) }]);
    expect(check(...facts.slice(0, 3))).toEqual([]);
    // Another package is on its way.
    expect(check(...facts, fact("shipped", "p3"))).toEqual([]);
    expect(messagesDue(facts).some(({ kind }) => kind === "rate_and_check")).toBe(false);
  });

  test.each<[FactKind, RegExp]>([["received_confirmed", /confirmed/], ["rated", /rated/], ["case_opened", /reported/], ["return_requested", /sends something back/]])(
    "is needless after %s", (kind, reason) => {
      const facts = arrived();
      const [message] = check(...facts);
      expect(staleReason(message!, facts)).toBeNull();
      expect(staleReason(message!, [...facts, fact(kind, "x")])).toMatch(reason);
    }
  );
});

test("a return has its steps told, with a label of ours or without, until it comes back or is cancelled", () => {
  const [asked, label] = [fact("return_requested", "ret_1", { items: [] }), fact("return_label_bought", "p1")];
  expect(due(asked)).toEqual([["return_steps", "ret_1"]]);
  expect(due(asked, label)).toEqual([["return_steps", "ret_1"]]);
  const [message] = messagesDue([asked, label]);
  expect(staleReason(message!, [asked, label, fact("return_canceled", "ret_2")])).toBeNull();
  expect(staleReason(message!, [asked, label, fact("return_canceled", "ret_1")])).toMatch(/cancelled/);
  expect(staleReason(message!, [asked, label, fact("return_received", "ret_1")])).toMatch(/arrived/);
});

test("each answer of the shop is told, and how the case ended", () => {
  const facts = [fact("case_answered", "c1", {}, "answer:1"), fact("case_answered", "c1", {}, "answer:2"), fact("case_resolved", "c1")];
  expect(due(...facts)).toEqual([["case_answered", "answer:1"], ["case_answered", "answer:2"], ["case_solved", "c1"]]);
});

test.each<[string, FactKind, FactKind, RegExp]>([
  ["ready to collect", "available_for_pickup", "delivered", /collected/],
  ["ready to collect", "available_for_pickup", "returning", /way back/],
  ["a problem on the way", "delivery_exception", "out_for_delivery", /moved on/],
  ["a problem on the way", "delivery_exception", "delivered", /delivered/],
  ["on its way back", "returning", "delivered", /delivered/],
])("%s is no news any more (%s, then %s)", (_what, kind, overtaking, reason) => {
  const first = fact(kind, "p1");
  const [message] = messagesDue([first]);
  expect(staleReason(message!, [first, fact(overtaking, "p2")])).toBeNull();
  expect(staleReason(message!, [first, fact(overtaking, "p1")])).toMatch(reason);
});
