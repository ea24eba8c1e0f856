import type { Fact } from "../../../shared/facts";
import { arrivedAt } from "../instant-answer";
import { portionsOf, valueOf, type JudgedOrder } from "../judged-order";

const order = (more: object = {}): JudgedOrder => ({
  id: "order_1", email: null, customer_id: null, currency_code: "eur", canceled_at: null, summary: null, payments: [], isOnlyHeld: false,
  items: [{ id: "li_1", title: "Mug", product_id: null, variant_id: null, quantity: 3, total: 10 }, { id: "li_2", title: "Pot", product_id: null, variant_id: null, quantity: 1, total: 0.1 }], ...more,
});
const payment = (id: string, captured: string[], refunded: string[] = []) => ({ id, captures: captured.map((amount) => ({ amount })), refunds: refunded.map((amount) => ({ amount })) });

test("units cost their share of the line, rounded once as the shopper is charged", () => {
  expect(valueOf(order(), [{ line_item_id: "li_1", quantity: 1 }])).toBe("3.33");
  expect(valueOf(order(), [{ line_item_id: "li_1", quantity: 2 }, { line_item_id: "li_2", quantity: 1 }])).toBe("6.77");
  expect(valueOf(order(), [{ line_item_id: "li_1", quantity: 3 }])).toBe("10.00");
  expect(valueOf(order({ currency_code: "jpy" }), [{ line_item_id: "li_1", quantity: 1 }])).toBe("3");
});

test("what is paid back comes from what was taken and not paid back yet, of as many payments as it needs", () => {
  const paid = order({ payments: [payment("pay_1", ["5", "2"], ["4"]), payment("pay_2", []), payment("pay_3", ["10"])] });
  expect(portionsOf(paid, "3.00")).toEqual([{ payment_id: "pay_1", amount: "3.00" }]);
  expect(portionsOf(paid, "4.50")).toEqual([{ payment_id: "pay_1", amount: "3.00" }, { payment_id: "pay_3", amount: "1.50" }]);
  expect(portionsOf(paid, "13.01")).toBeNull();
  expect(portionsOf(paid, "0")).toBeNull();
  expect(portionsOf(order(), "0.01")).toBeNull();
});

test("items have arrived when every parcel with one of them has", () => {
  const fact = (kind: Fact["kind"], subject: string, hour: number, items: string[] = []): Fact => ({ key: `${kind}:${subject}`, kind, subject, at: new Date(Date.UTC(2026, 10, 26, hour)), data: { items: items.map((line_item_id) => ({ line_item_id })) } });
  const facts = [fact("shipped", "p1", 1, ["li_1"]), fact("shipped", "p2", 2, ["li_1", "li_2"]), fact("delivered", "p1", 5)];
  expect(arrivedAt(facts, ["li_1"])).toBeNull();
  expect(arrivedAt([...facts, fact("delivered", "p2", 9)], ["li_1"])?.getUTCHours()).toBe(9);
  expect(arrivedAt(facts, ["li_3"])).toBeNull();
});
