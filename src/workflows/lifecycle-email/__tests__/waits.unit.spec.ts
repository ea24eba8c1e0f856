import type { Fact } from "../../../shared/facts";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { backorderedItems, readyItems, waitingItems, waitsOf } from "../waits";

const line = (id: string, quantity: number, ...required: number[]) => ({
  id, title: id, product_title: id, quantity, variant: { inventory_items: required.map((required_quantity, i) => ({ inventory_item_id: `${id}${i}`, required_quantity })) },
});
const order = { currency_code: "eur", items: [line("mug", 3, 1), line("set", 2, 1, 2), line("crate", 2, 6)] } as unknown as FollowedOrder;

const [JANUARY, MARCH] = ["2027-01-15T00:00:00.000Z", "2027-03-01T00:00:00.000Z"];
const waits = (subject: string, line_item_id: string, quantity: number, expected_at: string | null = JANUARY, preorder = false): Fact => ({
  key: `waits:${subject}`, kind: "stock_backordered", at: new Date(0), subject, data: { line_item_id, quantity, expected_at, preorder },
});
const ready = (subject: string, line_item_id: string, quantity: number): Fact => ({
  key: `ready:${subject}`, kind: "backorder_ready", at: new Date(1000), subject, data: { line_item_id, quantity },
});
const shipped = (line_item_id: string): Fact => ({ key: "shipped:p1", kind: "shipped", at: new Date(2000), subject: "p1", data: { items: [{ line_item_id, quantity: 1 }] } });
const told = (items: ReturnType<typeof waitingItems>) => items.map(({ title, quantity }) => [title, quantity]);

test("a line that waits has its quantity and date, a line that does not has none", () => {
  expect([...waitsOf(order, [waits("h1", "mug", 2)])]).toEqual([["mug", { quantity: 2, expected_at: JANUARY, preorder: false }]]);
});

test("a line whose parts wait apart comes with the last of them, and nobody knows when where one has no date", () => {
  expect(waitsOf(order, [waits("h1", "mug", 1, MARCH), waits("h2", "mug", 1, JANUARY, true)]).get("mug")).toEqual({ quantity: 2, expected_at: MARCH, preorder: true });
  expect(waitsOf(order, [waits("h1", "mug", 1, null), waits("h2", "mug", 1)]).get("mug")).toMatchObject({ expected_at: null });
});

test("pieces are told, not units of stock, and never more than were ordered", () => {
  expect(told(waitingItems(order, [waits("h1", "crate", 6)]))).toEqual([["crate", 1]]);
  expect(told(waitingItems(order, [waits("h1", "set", 2), waits("h2", "set", 4)]))).toEqual([["set", 2]]);
});

test("a line that has gone from the order waits no more", () => {
  expect(waitingItems(order, [waits("h1", "gone", 1)])).toEqual([]);
});

test("what has come in no longer waits, and what was shipped is no longer here", () => {
  const facts = [waits("h1", "mug", 2), waits("h2", "crate", 12), ready("h1", "mug", 2)];
  expect(told(waitingItems(order, facts))).toEqual([["crate", 2]]);
  expect(told(readyItems(order, facts))).toEqual([["mug", 2]]);
  expect(told(readyItems(order, [...facts, ready("h2", "crate", 12), shipped("mug")]))).toEqual([["crate", 2]]);
});

test("a mail that a person sends again after its news is over tells what it told", () => {
  const facts = [waits("h1", "mug", 2), ready("h1", "mug", 2), shipped("mug")];
  expect(told(backorderedItems(order, facts))).toEqual([["mug", 2]]);
  expect(told(readyItems(order, facts))).toEqual([["mug", 2]]);
});
