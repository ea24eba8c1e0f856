import type { FulfillmentDTO } from "@medusajs/framework/types";
import { captureDueFor, type PlanState } from "../../../modules/payment-capture/rules/capture-due";
import { messagesDue } from "../../../modules/lifecycle-email/rules/messages-due";
import { waitsOf } from "../../../modules/order-journey/rules/deadlines";
import { isArrival, type Fact } from "../../../shared/facts";
import { linesInFulfilment } from "../../warehouse/fulfilled";
import { byHandFacts } from "../by-hand-facts";
import type { FollowedOrder } from "../followed-order";

const [packed, left, there] = ["2026-11-24T10:00:00.000Z", "2026-11-25T10:00:00.000Z", "2026-11-26T10:00:00.000Z"];
const order = {
  id: "order_1",
  items: [
    { id: "tea", requires_shipping: true, variant: { inventory_items: [{ inventory_item_id: "leaf", required_quantity: 2 }, { inventory_item_id: "tin", required_quantity: 1 }] } },
    { id: "book", requires_shipping: false, variant: null },
  ],
} as unknown as FollowedOrder;
const made = (more: Record<string, unknown> = {}): FulfillmentDTO => ({
  id: "ful_1", requires_shipping: true, packed_at: packed, created_at: packed, canceled_at: null, shipped_at: null, delivered_at: null, labels: [],
  items: [{ line_item_id: "tea", inventory_item_id: "leaf", quantity: 4 }, { line_item_id: "tea", inventory_item_id: "tin", quantity: 2 }], ...more,
}) as unknown as FulfillmentDTO;
const facts = (more?: Record<string, unknown>): Fact[] => byHandFacts(made(more), order, new Date(there));
const kinds = (all: readonly Fact[]): string[] => all.map(({ key }) => key);
const open = (all: readonly Fact[]): string[] => waitsOf(all).filter(({ met }) => !met).map(({ awaits }) => awaits);
const plan = (trigger: PlanState["trigger"]): PlanState => ({
  trigger, dueAt: null, captureAt: null, authorised: 100n, reserved: 0n, causes: new Set(), paymentId: "pay_1", multicapture: true, reauthorise: false, usedUp: false, step: 1n,
});
const lines = [{ id: "tea", quantity: 2, weight: 80n, requiresShipping: true }, { id: "book", quantity: 1, weight: 20n, requiresShipping: false }];
const digital = { requires_shipping: false, delivered_at: there, items: [{ line_item_id: "book", quantity: 1 }] };

it("a bundle in core's fulfilment counts as the pieces that were ordered, not as its parts", () => {
  expect(linesInFulfilment(made(), order)).toEqual([{ line_item_id: "tea", quantity: 2 }]);
});

it("is packed when it is made, shipped with what core's label says, and delivered; a link that nobody gave is none", () => {
  const labels = [{ tracking_number: "#", tracking_url: "#" }, { tracking_number: "HAND-1", tracking_url: "#" }];
  const [, shipped, ...more] = facts({ shipped_at: left, delivered_at: there, labels });
  expect(shipped).toMatchObject({ subject: "ful_1", at: new Date(left), data: { tracking_number: "HAND-1", tracking_url: null, promised_latest: there, items: [{ line_item_id: "tea", quantity: 2 }] } });
  expect(kinds(more)).toEqual(["delivered:ful_1"]);
});

it("waits to be handed over, then for its delivery; for no label and for no scan", () => {
  expect(open(facts())).toEqual(["hand_over"]);
  expect(open(facts({ shipped_at: left }))).toEqual(["delivery"]);
  expect(open(facts({ shipped_at: left, delivered_at: there }))).toEqual([]);
});

it("that is canceled again was packed, and waits for nothing; nothing is captured for it", () => {
  const canceled = facts({ canceled_at: left });
  expect(kinds(canceled)).toEqual(["packed:ful_1", "unpacked:ful_1"]);
  expect(open(canceled)).toEqual([]);
  expect(captureDueFor(plan("packed"), canceled, lines, new Date(there))).toEqual([]);
});

it.each(["packed", "shipped", "delivered"] as const)("captures once where it is captured when %s, also where nobody said that it was shipped", (trigger) => {
  for (const more of [{ shipped_at: left, delivered_at: there }, { delivered_at: there }]) {
    expect(captureDueFor(plan(trigger), facts(more), lines, new Date(there))).toEqual([{ cause: "shipment:ful_1", amount: 100n, final: true }]);
  }
});

it("the mails ask whether a parcel came, and of no download", () => {
  const mails = (all: Fact[]) => messagesDue(all, { checkAfterDays: 3 }).map(({ kind }) => kind);
  expect(mails(facts({ shipped_at: left, delivered_at: there }))).toEqual(["shipped", "delivered", "rate_and_check"]);
  expect(mails(facts(digital))).toEqual([]);
  expect(mails([...facts(digital), ...facts({ id: "ful_2", shipped_at: left, delivered_at: there })])).toEqual(["shipped", "delivered", "rate_and_check"]);
});

it("a download is told when core says that it is there; beside goods that are sent it ends no order's way", () => {
  const [there, ...more] = facts(digital);
  expect([there?.kind, more]).toEqual(["delivered", []]);
  expect(isArrival(there!)).toBe(false);
  const alone = byHandFacts(made(digital), { ...order, items: order.items.slice(1) }, null);
  expect(alone.map(isArrival)).toEqual([true]);
});
