import fc from "fast-check";
import type { Fact, FactKind } from "../../../../shared/facts";
import { captureDueFor as dueFor, type PlanState } from "../capture-due";
import type { OrderLine, ShippedItem } from "../shipped-share";

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 12, minute));
const fact = (kind: FactKind, subject: string, minute: number, items?: ShippedItem[]): Fact =>
  ({ key: `${kind}:${subject}`, kind, at: at(minute), subject, ...(items && { data: { items } }) });
const line = (id: string, quantity: number, weight: number, requiresShipping = true): OrderLine =>
  ({ id, quantity, weight: BigInt(weight), requiresShipping });
const plan = (more: Partial<PlanState> = {}): PlanState =>
  ({ trigger: "shipped", dueAt: null, captureAt: null, authorised: 1000n, reserved: 0n, causes: new Set(), paymentId: "pay", multicapture: true, reauthorise: false, usedUp: false, step: 1n, ...more });
const captureDueFor = (state: PlanState, facts: Fact[], lines: OrderLine[], now = at(30)) => dueFor(state, facts, lines, now);
const lines = [line("a", 1, 600), line("b", 3, 300)];
const first = fact("shipped", "p1", 1, [{ line_item_id: "a", quantity: 1 }]);
const second = fact("shipped", "p2", 2, [{ line_item_id: "b", quantity: 3 }]);

it("captures nothing before its trigger", () => {
  expect(captureDueFor(plan(), [fact("order_placed", "", 0), fact("packed", "p1", 1)], lines)).toEqual([]);
});

it("each shipment captures its items and their share of shipping; the last takes what is left", () => {
  expect(captureDueFor(plan(), [first, second], lines)).toEqual([
    { cause: "shipment:p1", amount: 666n, final: false }, { cause: "shipment:p2", amount: 334n, final: true },
  ]);
});

it("asks once for each shipment", () => {
  const after = plan({ reserved: 666n, causes: new Set(["shipment:p1"]) });
  expect(captureDueFor(after, [first], lines)).toEqual([]);
  expect(captureDueFor(after, [first, second], lines)).toEqual([{ cause: "shipment:p2", amount: 334n, final: true }]);
});

it("without multicapture the first shipment captures all, and the next one nothing", () => {
  expect(captureDueFor(plan({ multicapture: false }), [first, second], lines)).toEqual([{ cause: "shipment:p1", amount: 1000n, final: true }]);
});

describe("where the rest of a card without multicapture is authorised anew", () => {
  const once = (more: Partial<PlanState> = {}) => plan({ multicapture: false, reauthorise: true, ...more });

  it("the first shipment captures its own share, and lets go of the rest", () => {
    expect(captureDueFor(once(), [first], lines)).toEqual([{ cause: "shipment:p1", amount: 666n, final: true }]);
  });

  it("shipments that are due together share the one capture", () => {
    expect(captureDueFor(once(), [first, second], lines)).toEqual([{ cause: "shipment:p2", amount: 1000n, final: true }]);
    const later = once({ reserved: 1000n, causes: new Set(["shipment:p2"]) });
    expect(captureDueFor(later, [first, second], lines)).toEqual([]);
  });

  it("the next shipment waits for the new authorisation", () => {
    const after = once({ reserved: 666n, causes: new Set(["shipment:p1"]) });
    expect(captureDueFor({ ...after, usedUp: true }, [first, second], lines)).toEqual([]);
    expect(captureDueFor(after, [first, second], lines)).toEqual([{ cause: "shipment:p2", amount: 334n, final: true }]);
  });
});

it("captures what has no parcel when ordered", () => {
  const placed = fact("order_placed", "", 0);
  expect(captureDueFor(plan({ trigger: "order" }), [placed], [line("e", 1, 500, false)])).toEqual([{ cause: "order", amount: 1000n, final: true }]);
});

describe("before the hold ends", () => {
  const ending = (more: Partial<PlanState> = {}) => plan({ captureAt: at(20), ...more });

  it("takes what would be lost, once, and not a moment before", () => {
    expect(captureDueFor(ending(), [], lines, new Date(at(20).getTime() - 1))).toEqual([]);
    expect(captureDueFor(ending(), [], lines)).toEqual([{ cause: "expiry:pay", amount: 1000n, final: true }]);
    expect(captureDueFor(ending({ reserved: 1000n, causes: new Set(["expiry:pay"]) }), [], lines)).toEqual([]);
  });

  it("takes what is left after the shipments that fell due as late", () => {
    expect(captureDueFor(ending(), [first], lines)).toEqual([
      { cause: "shipment:p1", amount: 666n, final: false }, { cause: "expiry:pay", amount: 334n, final: true },
    ]);
    expect(captureDueFor(ending(), [first, second], lines)).toHaveLength(2);
  });

  it("takes nothing by itself where a person captures, nor of a canceled order", () => {
    expect(captureDueFor(ending({ trigger: "manual" }), [], lines)).toEqual([]);
    expect(captureDueFor(ending(), [fact("order_canceled", "", 1)], lines)).toEqual([]);
  });
});

it("after some hours captures all that is left, once, not a moment before and however late", () => {
  const later = (more: Partial<PlanState> = {}) => plan({ trigger: "after_hours", dueAt: at(10), multicapture: false, ...more });
  expect(captureDueFor(later(), [first, second], lines, new Date(at(10).getTime() - 1))).toEqual([]);
  const all = [{ cause: "after_hours", amount: 1000n, final: true }];
  expect(captureDueFor(later(), [fact("order_placed", "", 0)], lines, at(10))).toEqual(all);
  expect(captureDueFor(later(), [first, second], lines, at(59))).toEqual(all);
  expect(captureDueFor(later({ reserved: 400n }), [], lines)).toEqual([{ cause: "after_hours", amount: 600n, final: true }]);
  expect(captureDueFor(later({ reserved: 1000n, causes: new Set(["after_hours"]) }), [], lines)).toEqual([]);
  expect(captureDueFor(later({ causes: new Set(["after_hours"]) }), [], lines)).toEqual([]);
  expect(captureDueFor(later({ reserved: 1000n }), [], lines)).toEqual([]);
  expect(captureDueFor(later(), [fact("order_canceled", "", 3)], lines)).toEqual([]);
});

it("what needs no shipping goes with the first shipment", () => {
  expect(captureDueFor(plan(), [first], [line("a", 1, 600), line("e", 1, 400, false)])).toEqual([{ cause: "shipment:p1", amount: 1000n, final: true }]);
});

it("on delivery captures what was shipped in the parcel that arrived", () => {
  const arrived = fact("delivered", "p1", 9);
  expect(captureDueFor(plan({ trigger: "delivered" }), [first, second, arrived], lines)).toEqual([{ cause: "shipment:p1", amount: 666n, final: false }]);
});

it("captures nothing of a canceled order, nor by itself where a person captures", () => {
  expect(captureDueFor(plan(), [first, fact("order_canceled", "", 3)], lines)).toEqual([]);
  expect(captureDueFor(plan({ trigger: "manual" }), [first], lines)).toEqual([]);
});

it("goes by quantities when everything is free of charge but the shipping", () => {
  expect(captureDueFor(plan(), [first], [line("a", 1, 0), line("b", 1, 0)])).toEqual([{ cause: "shipment:p1", amount: 500n, final: false }]);
});

it("after a person captured a part, takes no more than is left", () => {
  expect(captureDueFor(plan({ reserved: 900n }), [first, second], lines)).toEqual([{ cause: "shipment:p2", amount: 100n, final: true }]);
});

/** An order of lines and its parcels: every unit in one of them, in any order. */
const orders = fc
  .array(fc.record({ quantity: fc.integer({ min: 1, max: 6 }), weight: fc.integer({ min: 0, max: 10 ** 9 }) }), { minLength: 1, maxLength: 6 })
  .chain((items) => {
    const units = items.flatMap((item, i) => Array.from({ length: item.quantity }, () => `l${i}`));
    return fc.record({
      lines: fc.constant(items.map((item, i) => line(`l${i}`, item.quantity, item.weight))),
      parcels: fc.array(fc.nat({ max: 4 }), { minLength: units.length, maxLength: units.length }).map((which) => {
        const numbers = [...new Set(which)];
        return numbers.map((n) => units.filter((_, i) => which[i] === n).map((id) => ({ line_item_id: id, quantity: 1 })));
      }),
      authorised: fc.bigInt(1n, 10n ** 12n),
      step: fc.constantFrom(1n, 10n),
    });
  });

describe("for any order in any parcels", () => {
  it("what is captured at once, at order or after some hours, is exactly what is left", () => {
    fc.assert(fc.property(orders, fc.constantFrom("order" as const, "after_hours" as const), fc.bigInt(0n, 10n ** 12n), ({ lines, parcels, authorised, step }, trigger, reserved) => {
      const facts = [fact("order_placed", "", 0), ...parcels.map((items, i) => fact("shipped", `p${i}`, i, items))];
      const due = captureDueFor(plan({ trigger, dueAt: at(10), authorised, step, reserved }), facts, lines);
      expect(due).toEqual(authorised > reserved ? [{ cause: trigger, amount: authorised - reserved, final: true }] : []);
    }));
  });

  it("the captures sum up to what is authorised, none is below nothing, and only the last is final", () => {
    fc.assert(fc.property(orders, ({ lines, parcels, authorised, step }) => {
      const facts = parcels.map((items, i) => fact("shipped", `p${i}`, i, items));
      const due = captureDueFor(plan({ authorised, step }), facts, lines);
      expect(due.reduce((sum, d) => sum + d.amount, 0n)).toBe(authorised);
      expect(due.every((d) => d.amount > 0n)).toBe(true);
      expect(due.map((d) => d.final)).toEqual(due.map((_, i) => i === due.length - 1));
      expect(due.slice(0, -1).every((d) => d.amount % step === 0n)).toBe(true);
    }));
  });

  it("it is the same whether the shipments are told at once or one by one", () => {
    fc.assert(fc.property(orders, ({ lines, parcels, authorised, step }) => {
      const facts = parcels.map((items, i) => fact("shipped", `p${i}`, i, items));
      const atOnce = captureDueFor(plan({ authorised, step }), facts, lines);
      const causes = new Set<string>();
      let reserved = 0n;
      const oneByOne = facts.flatMap((_, i) => {
        const due = captureDueFor(plan({ authorised, step, reserved, causes: new Set(causes) }), facts.slice(0, i + 1), lines);
        for (const d of due) { causes.add(d.cause); reserved += d.amount; }
        return due;
      });
      expect(oneByOne).toEqual(atOnce);
    }));
  });

  it("never asks for more than is authorised, whatever else was captured", () => {
    fc.assert(fc.property(orders, fc.bigInt(0n, 10n ** 12n), ({ lines, parcels, authorised, step }, elsewhere) => {
      const facts = parcels.map((items, i) => fact("shipped", `p${i}`, i, items));
      const due = captureDueFor(plan({ authorised, step, reserved: elsewhere }), facts, lines);
      const total = due.reduce((sum, d) => sum + d.amount, elsewhere);
      expect(total <= (authorised > elsewhere ? authorised : elsewhere)).toBe(true);
    }));
  });
});
