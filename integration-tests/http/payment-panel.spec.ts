import type { HttpError, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { takenAtStripe } from "../setup/at-stripe";
import { packed } from "../setup/packed";
import { plannedByCard, type CardPurchase, type PaidOrder } from "../setup/paid-by-card";
import { ordered, refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1 }) });
const { admin, shop } = at;

const paid = (purchase: CardPurchase = {}): Promise<PaidOrder> => plannedByCard(at, purchase);
const paymentOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/payment`)).payment as Json;
const capture = (order: Json, body: Json = {}): Promise<Json> => admin("POST", `/admin/doorstep/orders/${order.id}/captures`, body);
const pause = (order: Json, paused: unknown): Promise<Json> => admin("POST", `/admin/doorstep/orders/${order.id}/capture-plan`, { paused });
const cents = (amount: string): number => Math.round(Number(amount) * 100);

describe("an order's payment", () => {
  it("is told whole: amounts as decimal texts, plan, captures, review, and until when it is held", async () => {
    const { order, intent } = await paid();
    const before = await paymentOf(order);
    expect(before).toMatchObject({
      order_id: order.id, currency_code: "eur", provider_id: "pp_doorstep-stripe_main", comparable: true, captured: "0.00", refunded: "0.00", held: before.authorised,
      plan: { state: "open", when: "shipped", hours: null, paused_at: null, rule_name: null, left: before.authorised }, attempts: [], findings: [],
    });
    expect(before.authorised).toMatch(/^\d+\.\d\d$/);
    expect(Date.parse(before.capture_before as string)).toBeGreaterThan(Date.now());
    await capture(order, { amount: "2.50" });
    const part = await paymentOf(order);
    expect(part).toMatchObject({ captured: "2.50", attempts: [{ amount: "2.50", state: "captured", provider_reference: intent, cause: expect.stringMatching(/^manual:/) }] });
    expect([cents(part.held as string), cents(part.plan.left as string)]).toEqual(Array(2).fill(cents(before.authorised as string) - 250));
    await capture(order);
    const all = await paymentOf(order);
    expect(all).toMatchObject({ captured: before.authorised, held: "0.00", capture_before: null });
    expect((all.attempts as Json[]).map(({ state }) => state)).toEqual(["captured", "captured"]);
    await admin("POST", `/admin/payments/${(await corePayment(order)).id}/refund`, { amount: 1.2 });
    expect((await paymentOf(order)).refunded).toBe("1.20");
    expect(await until("the review", async () => (await paymentOf(order)).review)).toMatchObject({ state: "clear", reasons: [], checks: { risk: "normal" } });
    expect(JSON.stringify(await paymentOf(order))).not.toMatch(/fingerprint|_key/);
  });

  it("of a currency without decimals has none", async () => {
    const { order } = await paid({ buyer: BUYERS.yuki, price: 1231 });
    await capture(order, { amount: 1000 });
    const { authorised, captured, held, plan } = await paymentOf(order);
    expect([authorised, captured, held].every((amount) => /^\d+$/.test(amount as string))).toBe(true);
    expect([captured, Number(held), plan.left]).toEqual(["1000", Number(authorised) - 1000, held]);
  });

  it("shows what does not agree as long as it does not, and why a person has to look", async () => {
    const { order } = await paid({ card: "pm_card_riskLevelElevated" });
    expect((await until("the review", async () => (await paymentOf(order)).review)) as Json).toMatchObject({ state: "open", reasons: ["provider_review", "risk_elevated"] });
    const { id } = await corePayment(order);
    await tamperWith(at.database, `insert into refund (id, amount, raw_amount, payment_id) values ('ref_never', 2, '{"value":"2"}', $1)`, id);
    const compared = async (): Promise<Json[]> => {
      // Who comes while it is being compared for long is told to look again.
      await admin("POST", `/admin/doorstep/orders/${order.id}/reconcile`, {}).catch((error: HttpError) => { if (error.status !== 409) throw error; });
      return (await paymentOf(order)).findings as Json[];
    };
    // Stripe's own word of the payment may be compared at the same moment, with what was there before.
    const [finding] = await until("the difference", async () => { const found = await compared(); return found.length > 0 && found; });
    expect(finding).toMatchObject({ kind: "recorded_not_refunded", amount: "2.00", order_id: order.id });
    await tamperWith(at.database, "delete from refund where id = 'ref_never'");
    await until("both to agree", async () => (await compared()).length === 0);
  });

  it("that is canceled holds nothing any more", async () => {
    const { order } = await paid();
    await admin("POST", `/admin/orders/${order.id}/cancel`);
    await until("the plan to be closed", async () => (await paymentOf(order)).plan.state === "closed");
    expect(await paymentOf(order)).toMatchObject({ held: "0.00", captured: "0.00", capture_before: null, plan: { left: "0.00" } });
  });

  it("of a provider of nothing can be compared with nobody; an order without a payment has the same form, an unknown one is 404", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 1 } }]));
    await until("its plan", async () => (await paymentOf(order)).plan);
    expect(await paymentOf(order)).toMatchObject({ comparable: false, capture_before: null });
    await tamperWith(at.database, "delete from order_payment_collection where order_id = $1", order.id);
    expect(await paymentOf(order)).toEqual({
      order_id: order.id, currency_code: "eur", provider_id: null, comparable: false, authorised: "0.00", captured: "0.00", refunded: "0.00", held: "0.00", capture_before: null,
      missing: (Math.round((order.total as number) * 100) / 100).toFixed(2), request: null, payment_link: null,
      plan: null, attempts: [], findings: [], review: expect.anything(), disputes: [], payouts: [],
    });
    expect((await refusal(paymentOf({ id: "order_none" }))).status).toBe(404);
    expect((await fetch(`${at.store.url}/admin/doorstep/orders/${order.id}/payment`)).status).toBe(401);
  });
});

describe("a plan that is paused", () => {
  it("captures nothing when the goods go, then all of it when it is resumed", async () => {
    const { order, intent } = await paid();
    expect((await pause(order, true)).capture_plan).toMatchObject({ order_id: order.id, state: "open", paused_at: expect.any(String) });
    await ship(order);
    await until("the journey to tell", async () => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).some(({ kind }) => kind === "shipped"));
    await capture(order, { amount: "1.00" });
    expect(takenAtStripe(at, intent)).toBe(100);
    expect((await paymentOf(order)).attempts).toHaveLength(1);
    expect((await pause(order, false)).capture_plan).toMatchObject({ paused_at: null });
    const payment = await until("the rest", async () => {
      const told = await paymentOf(order);
      return told.captured === told.authorised && told;
    });
    expect((payment.attempts as Json[]).map(({ cause }) => (cause as string).split(":")[0])).toEqual(["shipment", "manual"]);
  });

  it("is told of as it is: not open, unknown, or asked for wrongly", async () => {
    const { order } = await paid();
    await capture(order);
    await until("the plan to be done", async () => (await paymentOf(order)).plan.state === "done");
    expect((await refusal(pause(order, true))).status).toBe(409);
    expect((await refusal(pause({ id: "order_none" }, true))).status).toBe(404);
    expect((await refusal(pause(order, "perhaps"))).status).toBe(400);
  });
});

describe("what keeps money from coming", () => {
  it("lists authorisations that end soon with something left, the first to end first, a page at a time", async () => {
    const [soon, sooner, later] = [await paid(), await paid(), await paid()];
    const end = (order: Json, days: number) =>
      tamperWith(at.database, `update payment set data = data || jsonb_build_object('capture_before', $2::text) where id = (select payment_id from doorstep_capture_plan where order_id = $1)`,
        order.id, new Date(Date.now() + days * 86_400_000).toISOString());
    await end(soon.order, 2.5);
    await end(sooner.order, 0.5);
    await end(later.order, 4);
    await capture(sooner.order, { amount: "1.00" });
    await end(sooner.order, 0.5);
    const ids = async (query = "") => ((await admin("GET", `/admin/doorstep/expiring-authorisations${query}`)).expiring_authorisations as Json[]).map(({ order_id }) => order_id as string);
    expect(await ids()).toEqual([sooner.order.id, soon.order.id]);
    expect(await ids("?limit=1&offset=1")).toEqual([soon.order.id]);
    const { expiring_authorisations, count, limit, offset } = await admin("GET", "/admin/doorstep/expiring-authorisations?limit=1");
    expect([count, limit, offset]).toEqual([2, 1, 0]);
    const { held } = await paymentOf(sooner.order);
    expect((expiring_authorisations as Json[])[0]).toMatchObject({ display_id: sooner.order.display_id, left: held, when: "shipped", currency_code: "eur", paused_at: null });
    await capture(sooner.order);
    expect(await ids()).toEqual([soon.order.id]);
    expect((await refusal(admin("GET", "/admin/doorstep/expiring-authorisations?limit=no"))).status).toBe(400);
  });

  it("lists captures that a person should hear of, and no others", async () => {
    const [refused, stuck] = [await paid(), await paid()];
    const became = async ({ order }: { order: Json }, set: string): Promise<void> => {
      await capture(order, { amount: "1.00" });
      await tamperWith(at.database, `update doorstep_capture_attempt set ${set} where order_id = $1`, order.id);
    };
    await became(refused, "state = 'failed', failed_at = now() - interval '1 hour'");
    await became(stuck, "state = 'planned', tries = 5, next_try_at = now() + interval '1 hour', failed_at = now()");
    const { captures, count } = await admin("GET", "/admin/doorstep/captures?worrying=true&order=-failed_at");
    expect((captures as Json[]).map(({ order_id, state, tries }) => [order_id, state, tries])).toEqual([[stuck.order.id, "planned", 5], [refused.order.id, "failed", 1]]);
    expect(count).toBe(2);
    expect((await admin("GET", `/admin/doorstep/captures?worrying=true&order_id=${refused.order.id}`)).count).toBe(1);
    expect((await refusal(admin("GET", "/admin/doorstep/captures?worrying=perhaps"))).status).toBe(400);
  });
});

const corePayment = async (order: Json): Promise<Json> => {
  const [row] = await rowsOf<Json>(at.database, "select payment_id as id from doorstep_capture_plan where order_id = $1", order.id);
  return row!;
};

async function ship(order: Json): Promise<void> {
  const pack = await packed(admin, order);
  const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
  await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
}
