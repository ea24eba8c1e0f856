import type { Fact } from "../../../shared/facts";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { PROPS } from "../email-props";

const order = {
  id: "order_1", display_id: 1, currency_code: "eur", created_at: "2026-11-24T12:00:00.000Z", total: 10,
  items: [{ id: "mug", title: "Mug", quantity: 2, unit_price: 5 }],
} as unknown as FollowedOrder;
const at = new Date("2026-11-24T12:00:00.000Z");
const promise = { earliest: "2026-11-26T08:00:00.000Z", latest: "2026-11-26T18:00:00.000Z" };
const promised: Fact = { key: "promised", kind: "delivery_promised", at, data: promise };
const waits = (quantity: number): Fact => ({
  key: "waits", kind: "stock_backordered", at, subject: "h1", data: { line_item_id: "mug", quantity, expected_at: "2027-01-15T00:00:00.000Z", preorder: false },
});
const confirmation = (...facts: Fact[]) =>
  PROPS.order_confirmed({ message: { kind: "order_confirmed", subject: "", fact: promised }, order, facts, order_url: "https://shop.example/o", payment_url: null, time_zone: "UTC", returnDays: 14 });

test("a confirmation marks what waits and keeps the promise for the rest", () => {
  const { order: told, promise: kept } = confirmation(promised, waits(1));
  expect(told.items).toMatchObject([{ quantity: 2, wait: { quantity: 1, expected_at: "2027-01-15T00:00:00.000Z", preorder: false } }]);
  expect(kept).toEqual(promise);
});

test("the mail of a part that comes later tells what its fact told, and a day only where one is known", () => {
  const told = (expected_at: string | null) => {
    const portion = (quantity: number) => [{ line_item_id: "mug", quantity }];
    const later: Fact = { key: "later", kind: "part_later", at, subject: "n1", data: { now: portion(1), later: portion(1), expected_at } };
    return PROPS.part_later({ message: { kind: "part_later", subject: "n1", fact: later }, order, facts: [later], order_url: "https://shop.example/o", payment_url: null, time_zone: "UTC", returnDays: 14 });
  };
  expect(told(promise.latest)).toMatchObject({ now: [{ title: "Mug", quantity: 1 }], later: [{ title: "Mug", quantity: 1 }], expected: { earliest: promise.latest, latest: promise.latest } });
  expect(told(null).expected).toBeUndefined();
});

test("where all waits, no date is confirmed that counts on stock", () => {
  expect(confirmation(promised, waits(2)).promise).toBeUndefined();
  expect(confirmation(promised).promise).toEqual(promise);
});

describe("a package of an order that comes in parts", () => {
  const part = (line: string, earliest: string, latest: string) => ({ line_item_ids: [line], location_id: `loc_${line}`, earliest, latest });
  const promises = (number: number, on: string, ...parts: ReturnType<typeof part>[]): Fact => ({
    key: `promise:${number}`, kind: "delivery_promised", at: new Date(on), data: { number, earliest: parts.at(-1)!.earliest, latest: parts.at(-1)!.latest, parts },
  });
  const shippedOf = (line: string): Fact => ({ key: `shipped:${line}`, kind: "shipped", at: new Date("2026-06-02T08:00:00Z"), subject: line, data: { carrier: "DHL", location_id: `loc_${line}`, items: [{ line_item_id: line, quantity: 1 }] } });
  const mug = part("mug", "2026-06-03T00:00:00.000Z", "2026-06-05T23:59:59.999Z");
  const pot = part("pot", "2026-06-08T00:00:00.000Z", "2026-06-10T23:59:59.999Z");
  const facts = [promises(1, "2026-06-01T08:00:00Z", mug, pot), shippedOf("mug"), shippedOf("pot")];
  const { items } = order;
  const both = { ...order, items: [...items, { ...items[0]!, id: "pot", title: "Pot" }] } as FollowedOrder;
  const telling = (kind: "shipped" | "date_changed" | "attempt_failed", fact: Fact, all: Fact[], time_zone = "UTC") =>
    ({ message: { kind, subject: "", fact }, order: both, facts: all, order_url: "https://shop.example/o", payment_url: null, time_zone, returnDays: 14 });
  const windowOf = ({ earliest, latest }: { earliest: string; latest: string }) => ({ earliest, latest });

  test("has its own part's days, also where another part's come to be known", () => {
    const dated = promises(2, "2026-06-03T08:00:00Z", mug, part("pot", "2026-07-08T00:00:00.000Z", "2026-07-10T23:59:59.999Z"));
    expect(PROPS.shipped(telling("shipped", facts[1]!, facts)).promise).toEqual(windowOf(mug));
    expect(PROPS.shipped(telling("shipped", facts[1]!, [...facts, dated])).promise).toEqual(windowOf(mug));
    const along = [{ kind: "shipped" as const, subject: "pot", fact: facts[2]! }];
    expect(PROPS.shipped({ ...telling("shipped", facts[1]!, facts), along }).more).toMatchObject([{ promise: windowOf(pot) }]);
  });

  test("a new date of one part is told of that part, beside what was told of it before", () => {
    const later = promises(2, "2026-06-03T08:00:00Z", part("mug", "2026-06-06T00:00:00.000Z", "2026-06-07T23:59:59.999Z"), pot);
    expect(PROPS.date_changed(telling("date_changed", later, [...facts, later]))).toMatchObject({
      promise: { latest: "2026-06-07T23:59:59.999Z" }, previous_promise: windowOf(mug), parts: [{ items: [{ title: "Mug" }] }],
    });
  });

  test("its carrier's date stands beside its own promise", () => {
    const eta: Fact = { key: "delayed:mug:2026-06-09", kind: "delivery_delayed", at: new Date("2026-06-04T08:00:00Z"), subject: "mug", data: { eta: "2026-06-09T12:00:00.000Z" } };
    expect(PROPS.date_changed(telling("date_changed", eta, [...facts, eta]))).toMatchObject({ promise: { latest: "2026-06-09T12:00:00.000Z" }, previous_promise: windowOf(mug) });
  });

  test("that could not be delivered has a cause in our words, no code of the carrier's, and a next attempt only where its carrier gave another day since", () => {
    const failed: Fact = { key: "attempt_failed:mug:1", kind: "attempt_failed", at: new Date("2026-06-05T16:00:00Z"), subject: "mug", data: { status: "attempt_failed", reason: "attempted_delivery", cause: "nobody_home", message: "NOTICE LEFT" } };
    const eta = (on: string, to: string): Fact => ({ key: `delayed:mug:${on}`, kind: "delivery_delayed", at: new Date(on), subject: "mug", data: { eta: to } });
    const told = (...more: Fact[]) => PROPS.attempt_failed(telling("attempt_failed", failed, [...facts, failed, ...more], "America/Los_Angeles"));
    expect(told()).toMatchObject({ cause: "nobody_home", reason: "NOTICE LEFT", promise: undefined });
    expect(told(eta("2026-06-05T08:00:00Z", "2026-06-08T12:00:00Z")).promise).toBeUndefined();
    expect(told(eta("2026-06-05T16:05:00Z", "2026-06-06T06:59:59.999Z")).promise).toBeUndefined();
    expect(told(eta("2026-06-05T16:05:00Z", "2026-06-06T19:00:00Z")).promise).toMatchObject({ latest: "2026-06-06T19:00:00Z" });
  });
});
