import { HttpError, type Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { atStripe, takenAtStripe } from "../setup/at-stripe";
import { packed } from "../setup/packed";
import { plannedByCard, type CardPurchase, type PaidOrder } from "../setup/paid-by-card";
import { refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles();
const { admin } = at;

const paid = (purchase: CardPurchase = {}): Promise<PaidOrder> => plannedByCard(at, { quantity: 2, ...purchase });
const capture = async (order: Json, amount?: number | string, key?: string): Promise<Json> => {
  const { capture: made } = await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, amount === undefined ? {} : { amount }, key ? { "idempotency-key": key } : {});
  return made as Json;
};
const taken = (intent: string): number => takenAtStripe(at, intent);
const atCore = async (order: Json): Promise<number[]> => {
  const { order: known } = await admin("GET", `/admin/orders/${order.id}?fields=*payment_collections.payments.captures,*transactions`);
  return ((known.payment_collections as Json[])[0]!.payments[0].captures as Json[]).map((c) => c.amount as number).sort();
};
const capturesOf = async (order: Json): Promise<Json[]> =>
  (await admin("GET", `/admin/doorstep/captures?order_id=${order.id}`)).captures as Json[];

describe("a capture by hand", () => {
  it("takes a part, then all that is left, and then there is no more", async () => {
    const { order, intent, cents } = await paid();
    expect(await capture(order, "5.50", "first")).toMatchObject({ state: "captured", amount: 5.5, final: false, provider_reference: intent });
    expect(await capture(order, "5.50", "first")).toMatchObject({ state: "captured" });
    expect(taken(intent)).toBe(550);
    const many = await Promise.allSettled(Array.from({ length: 4 }, () => capture(order)));
    expect(many.filter((m) => m.status === "fulfilled")).toHaveLength(1);
    expect(taken(intent)).toBe(cents);
    expect((await atCore(order)).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(cents / 100, 2);
    const over = await refusal(capture(order, 1));
    expect([over.status, over.body.message]).toEqual([409, expect.stringContaining("capture plan is")]);
  });

  it("takes no more than is left, nothing for nothing, and names a wrong field", async () => {
    const { order } = await paid();
    const much = await refusal(capture(order, 100_000));
    expect([much.status, much.body.message]).toEqual([400, expect.stringContaining("amount must be at most")]);
    for (const wrong of [0, -1, "12,50", "much"]) {
      const error = await refusal(capture(order, wrong));
      expect([wrong, error.status, error.body.message]).toEqual([wrong, 400, expect.stringContaining("amount")]);
    }
    expect((await refusal(admin("POST", "/admin/doorstep/orders/order_none/captures", {}))).status).toBe(404);
  });

  it("of half a yen charges what is held and leaves nothing open", async () => {
    // 2 × 1234.5 and 900 for shipping, and a tax of 10 %: core counts 3705.9 and 3702.6, no card does.
    for (const [price, total, charged] of [[1234.5, 3705.9, 3706], [1233, 3702.6, 3703], [1231, 3698.2, 3698]] as const) {
      const bought = await paid({ buyer: BUYERS.yuki, price });
      expect(bought.order.total).toBe(total);
      expect(await capture(bought.order, 1000)).toMatchObject({ state: "captured", amount: 1000 });
      expect(await capture(bought.order)).toMatchObject({ state: "captured", amount: charged - 1000, final: true });
      expect(taken(bought.intent)).toBe(charged);
      const { order } = await admin("GET", `/admin/orders/${bought.order.id}?fields=payment_status,summary`);
      expect(order).toMatchObject({ payment_status: "captured", summary: { pending_difference: 0 } });
    }
  });

  it("survives a provider that did it and then cut the line: the money moves once", async () => {
    const { order, intent, cents } = await paid();
    at.doubles.stripe.faults.add({ kind: "done_but_cut", match: `POST /v1/payment_intents/${intent}/capture`, times: 3 });
    await capture(order, undefined, "cut");
    const done = await until("the capture", async () => (await capturesOf(order)).find((c) => c.cause === "manual:cut" && c.state === "captured"));
    expect(done).toMatchObject({ tries: 2 });
    expect(taken(intent)).toBe(cents);
    expect((await atCore(order)).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(cents / 100, 2);
  });

  it("that is refused says why, and is tried again as a new one", async () => {
    const { order, intent } = await paid();
    await atStripe(at, `v1/payment_intents/${intent}/cancel`);
    const failed = await capture(order, undefined, "refused");
    expect(failed.state).toBe("failed");
    expect(failed.failure_message).toContain("canceled");
    const again = await admin("POST", `/admin/doorstep/captures/${failed.id}/retry`, {});
    expect(again.capture).toMatchObject({ state: "failed", cause: `retry:${failed.id}` });
    const twice = await refusal(admin("POST", `/admin/doorstep/captures/${failed.id}/retry`, {}));
    expect([twice.status, twice.body.message]).toEqual([409, "The capture is abandoned; possible now: nothing"]);
    await until("the journey to tell", async () => {
      const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
      return (journey.entries as Json[]).some((e) => e.kind === "capture_failed");
    });
  });
});

describe("a capture by shipment", () => {
  it("waits for the parcel, then takes all of a single one, once", async () => {
    const { order, intent, cents } = await paid();
    const pack = await packed(admin, order);
    const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
    expect(taken(intent)).toBe(0);
    await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
    const done = await until("the capture", async () => (await capturesOf(order)).find((c) => c.cause === `shipment:${pack.id}` && c.state === "captured"));
    expect(done).toMatchObject({ final: true });
    expect(taken(intent)).toBe(cents);
    await until("core to call it captured", async () => {
      const { order: known } = await admin("GET", `/admin/orders/${order.id}`);
      return known.payment_status === "captured";
    });
  });
});

describe("the captures' list", () => {
  it("is paged and filtered, shows one, and knows no unknown one", async () => {
    const { captures, count, limit, offset } = await admin("GET", "/admin/doorstep/captures?limit=1&state=captured&order=-amount");
    expect([(captures as Json[]).length, limit, offset]).toEqual([1, 1, 0]);
    expect(count).toBeGreaterThan(1);
    const [first] = captures as Json[];
    expect((await admin("GET", `/admin/doorstep/captures/${first!.id}`)).capture).toEqual(first);
    expect((await refusal(admin("GET", "/admin/doorstep/captures/dsca_none"))).status).toBe(404);
    expect((await refusal(admin("POST", "/admin/doorstep/captures/dsca_none/retry", {}))).status).toBe(404);
    const wrong = await refusal(admin("GET", "/admin/doorstep/captures?state=lost"));
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("state")]);
  });

  it("closes with a canceled order", async () => {
    const { order, intent } = await paid();
    await admin("POST", `/admin/orders/${order.id}/cancel`);
    const error = await until("the plan to be closed", () => capture(order, 1).then(() => undefined, (e: HttpError) => (e.status === 409 ? e : undefined)));
    expect(error.body.message).toContain("capture plan is");
    expect(at.doubles.stripe.store.intents.get(intent)!.status).not.toBe("requires_capture");
  });
});
