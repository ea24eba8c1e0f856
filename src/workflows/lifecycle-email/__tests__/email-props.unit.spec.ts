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
  PROPS.order_confirmed({ message: { kind: "order_confirmed", subject: "", fact: promised }, order, facts, order_url: "https://shop.example/o", payment_url: null, returnDays: 14 });

test("a confirmation marks what waits and keeps the promise for the rest", () => {
  const { order: told, promise: kept } = confirmation(promised, waits(1));
  expect(told.items).toMatchObject([{ quantity: 2, wait: { quantity: 1, expected_at: "2027-01-15T00:00:00.000Z", preorder: false } }]);
  expect(kept).toEqual(promise);
});

test("the mail of a part that comes later tells what its fact told, and a day only where one is known", () => {
  const told = (expected_at: string | null) => {
    const portion = (quantity: number) => [{ line_item_id: "mug", quantity }];
    const later: Fact = { key: "later", kind: "part_later", at, subject: "n1", data: { now: portion(1), later: portion(1), expected_at } };
    return PROPS.part_later({ message: { kind: "part_later", subject: "n1", fact: later }, order, facts: [later], order_url: "https://shop.example/o", payment_url: null, returnDays: 14 });
  };
  expect(told(promise.latest)).toMatchObject({ now: [{ title: "Mug", quantity: 1 }], later: [{ title: "Mug", quantity: 1 }], expected: { earliest: promise.latest, latest: promise.latest } });
  expect(told(null).expected).toBeUndefined();
});

test("where all waits, no date is confirmed that counts on stock", () => {
  expect(confirmation(promised, waits(2)).promise).toBeUndefined();
  expect(confirmation(promised).promise).toEqual(promise);
});
