import { STRIPE } from "../../demo/walk/checkout";
import type { Json } from "../../demo/walk/shop-client";
import { BUYERS, type Buyer } from "../../demo/walk/shopper";
import { takenAtStripe } from "../setup/at-stripe";
import { paidByCard, type PaidOrder } from "../setup/paid-by-card";
import { refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles();
const { admin, shop } = at;
afterEach(async () => {
  for (const { id } of await rules()) await admin("DELETE", `/admin/doorstep/capture-rules/${id}`);
});

const rules = async (): Promise<Json[]> => (await admin("GET", "/admin/doorstep/capture-rules")).capture_rules as Json[];
const create = async (body: Json): Promise<Json> => (await admin("POST", "/admin/doorstep/capture-rules", body)).capture_rule as Json;
const change = async (id: string, body: Json): Promise<Json> => (await admin("POST", `/admin/doorstep/capture-rules/${id}`, body)).capture_rule as Json;
const preview = async (order: Json, drafts?: Json[]): Promise<Json> => {
  const { preview: all } = await admin("POST", "/admin/doorstep/capture-rules/preview", drafts ? { rules: drafts } : {});
  return (all as Json[]).find(({ order_id }) => order_id === order.id)!;
};
/** The order's plan, as soon as it has one. */
const today = (order: Json): Promise<Json> => until("the order's plan", async () => (await preview(order)).today as Json | null);
const capturesOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/captures?order_id=${order.id}`)).captures as Json[];
const captured = (order: Json, cause: string): Promise<Json> =>
  until(`the capture ${cause}`, async () => (await capturesOf(order)).find((c) => c.cause === cause && c.state === "captured"));
const goodsFor = (): Promise<Goods> => makeGoods(admin, [{ stock: { Hamburg: 9, Reno: 9 } }], { prices: { eur: 10, jpy: 1000 } });

const paid = async (buyer: Buyer, goods?: Goods): Promise<PaidOrder> => paidByCard(at, { buyer, goods: goods ?? (await goodsFor()), quantity: 2 });

describe("capture rules", () => {
  it("are made, listed by rank, changed in part and deleted", async () => {
    const second = await create({ name: "Second", rank: 1, when: "packed" });
    const first = await create({ name: "First", when: "after_hours", hours: 24, currency_code: "eur", min_total: "99.90", country_codes: ["de"], risk_levels: ["elevated", "highest"] });
    expect(first).toEqual({
      id: expect.stringMatching(/^dscr_/), name: "First", rank: 0, enabled: true, when: "after_hours", hours: 24, currency_code: "eur", min_total: 99.9, max_total: null,
      country_codes: ["de"], provider_ids: null, product_tag_ids: null, customer_group_ids: null, risk_levels: ["elevated", "highest"],
    });
    const page = await admin("GET", "/admin/doorstep/capture-rules?limit=1&offset=1");
    expect([page.count, page.limit, page.offset, page.capture_rules]).toEqual([2, 1, 1, [second]]);
    expect((await rules()).map(({ name }) => name)).toEqual(["First", "Second"]);
    expect(await change(first.id as string, { when: "shipped", hours: null, min_total: null, max_total: 500 })).toEqual({ ...first, when: "shipped", hours: null, min_total: null, max_total: 500 });
    expect(await admin("DELETE", `/admin/doorstep/capture-rules/${second.id}`)).toEqual({ id: second.id, object: "capture_rule", deleted: true });
    expect(await rules()).toHaveLength(1);
  });

  it("that are wrong are told by the field, and one that nobody knows is not there", async () => {
    const wrong = async (call: Promise<unknown>): Promise<unknown[]> => {
      const { status, body } = await refusal(call);
      return [status, body.message];
    };
    const refused: [Json, string][] = [
      [{ when: "later" }, "when"], [{ when: "after_hours" }, "hours"], [{ when: "after_hours", hours: 721 }, "hours"], [{ when: "order", hours: 1 }, "hours"],
      [{ when: "order", min_total: 10 }, "currency_code"], [{ when: "order", currency_code: "EUR" }, "currency_code"],
      [{ when: "order", currency_code: "eur", min_total: "10,50" }, "min_total"], [{ when: "order", currency_code: "eur", min_total: 11, max_total: 10 }, "max_total"],
      [{ when: "order", country_codes: ["Germany"] }, "country_codes"], [{ when: "order", country_codes: [] }, "country_codes"],
      [{ when: "order", risk_levels: ["low"] }, "risk_levels"], [{ when: "order", colour: "blue" }, "colour"],
    ];
    for (const [body, field] of refused) expect(await wrong(create({ name: "x", ...body }))).toEqual([400, expect.stringContaining(field)]);
    expect(await wrong(create({ when: "order" }))).toEqual([400, expect.stringContaining("name")]);
    const { id } = await create({ name: "Late", when: "after_hours", hours: 24 });
    expect(await wrong(change(id as string, { hours: null }))).toEqual([400, "hours must be given where when is after_hours"]);
    expect(await wrong(change("dscr_none", {}))).toEqual([404, "There is no capture rule with id dscr_none"]);
    expect(await wrong(admin("DELETE", "/admin/doorstep/capture-rules/dscr_none"))).toEqual([404, "There is no capture rule with id dscr_none"]);
    expect(await wrong(admin("POST", "/admin/doorstep/capture-rules/preview", { rules: [{ name: "x", when: "order", max_total: 1 }] }))).toEqual([400, expect.stringContaining("rules.0.currency_code")]);
    for (const path of ["capture-rules", "capture-rules/preview"]) expect((await refusal(shop("POST", `/admin/doorstep/${path}`, {}))).status).toBe(401);
  });
});

describe("an order that is paid", () => {
  it("is captured by the first rule that fits it, and by the option where none does", async () => {
    const rule = await create({ name: "Germany at once", when: "order", country_codes: ["de"], provider_ids: [STRIPE] });
    await create({ name: "Germany by hand", rank: 1, when: "manual", country_codes: ["de"] });
    await create({ name: "Off", rank: 0, enabled: false, when: "manual" });
    const [german, japanese] = [await paid(BUYERS.anna), await paid(BUYERS.yuki)];
    expect(await captured(german.order, "order")).toMatchObject({ final: true });
    expect(takenAtStripe(at, german.intent)).toBe(german.cents);
    expect(await today(german.order)).toEqual({ when: "order", hours: null, due_at: null, rule: { id: rule.id, name: "Germany at once" } });
    expect(await today(japanese.order)).toEqual({ when: "shipped", hours: null, due_at: null, rule: null });
    expect(await capturesOf(japanese.order)).toEqual([]);
  });

  it("is captured after some hours by itself, once, by what was decided when it was paid", async () => {
    const rule = await create({ name: "Two days", when: "after_hours", hours: 48 });
    const { order, intent, cents } = await paid(BUYERS.anna);
    const plan = await today(order);
    expect(plan).toMatchObject({ when: "after_hours", hours: 48, rule: { id: rule.id, name: "Two days" } });
    expect(Math.abs(Date.parse(plan.due_at as string) - Date.parse(order.created_at as string) - 48 * 3_600_000)).toBeLessThan(2000);
    await change(rule.id as string, { name: "Now", when: "order", hours: null });
    await admin("POST", `/admin/orders/${order.id}`, { metadata: { looked: "at" } });
    expect(await preview(order)).toMatchObject({ when: "order", rule: { name: "Now" }, today: { when: "after_hours", rule: { name: "Two days" } } });
    expect(await capturesOf(order)).toEqual([]);

    // Two days later: what waits for that time has come to it.
    await rowsOf(at.database, "update doorstep_capture_plan set due_at = now() - interval '1 second' where order_id = $1", order.id as string);
    const moved = "update doorstep_jobs.job set start_after = now() where data->>'work' = 'follow-order' and data->>'key' = $1 and state = 'created' and start_after between now() + interval '47 hours' and now() + interval '49 hours' returning id";
    expect(await rowsOf(at.database, moved, order.id as string)).toHaveLength(1);
    expect(await captured(order, "after_hours")).toMatchObject({ final: true });
    await admin("POST", `/admin/orders/${order.id}`, { metadata: { looked: "again" } });
    await until("core to call it captured", async () => (await admin("GET", `/admin/orders/${order.id}`)).order.payment_status === "captured");
    expect(await capturesOf(order)).toHaveLength(1);
    expect(takenAtStripe(at, intent)).toBe(cents);
  });
});

describe("the preview", () => {
  it("says what rules would do to the last orders, by all that they can ask for, and does nothing", async () => {
    const goods = await goodsFor();
    const { product_tag } = await admin("POST", "/admin/product-tags", { value: "engraved" });
    const { customer_group } = await admin("POST", "/admin/customer-groups", { name: "Trade" });
    const { products } = await admin("GET", "/admin/products?limit=100&fields=id,title");
    const product = (products as Json[]).find(({ title }) => title === goods.sku)!;
    await admin("POST", `/admin/products/${product.id}`, { tags: [{ id: product_tag.id }] });
    const [tagged, plain] = [(await paid(BUYERS.anna, goods)).order, (await paid(BUYERS.yuki)).order];
    const { order: known } = await admin("GET", `/admin/orders/${tagged.id}?fields=customer_id`);
    await admin("POST", `/admin/customer-groups/${customer_group.id}/customers`, { add: [known.customer_id] });
    await Promise.all([today(tagged), today(plain)]);

    const total = tagged.total as number;
    const fitting: Json[] = [
      { product_tag_ids: [product_tag.id] }, { customer_group_ids: [customer_group.id] }, { country_codes: ["de", "at"] },
      { currency_code: "eur", min_total: total, max_total: String(total) },
      { product_tag_ids: [product_tag.id], customer_group_ids: [customer_group.id], provider_ids: [STRIPE], currency_code: "eur" },
    ];
    for (const conditions of fitting) {
      const draft = { name: "Try", when: "after_hours", hours: 12, ...conditions };
      expect([conditions, await preview(tagged, [draft])]).toMatchObject([conditions, { when: "after_hours", hours: 12, rule: { name: "Try" }, today: { when: "shipped" } }]);
      expect(await preview(plain, [draft])).toMatchObject({ when: "shipped", rule: null });
    }
    const missing: Json[] = [
      { product_tag_ids: ["ptag_none"] }, { customer_group_ids: ["cusgroup_none"] }, { provider_ids: ["pp_system_default"] },
      { currency_code: "eur", min_total: Math.ceil(total) + 1 }, { currency_code: "usd" }, { enabled: false },
    ];
    for (const conditions of missing) expect([conditions, await preview(tagged, [{ name: "Try", when: "manual", ...conditions }])]).toMatchObject([conditions, { when: "shipped", rule: null }]);
    expect(await preview(tagged, [{ name: "One", when: "manual" }, { name: "Two", when: "order" }])).toMatchObject({
      order_id: tagged.id, display_id: tagged.display_id, total, currency_code: "eur", when: "manual", rule: { name: "One" },
    });
    expect(await rules()).toEqual([]);
    expect(await today(tagged)).toMatchObject({ when: "shipped", rule: null });
    expect((await admin("POST", "/admin/doorstep/capture-rules/preview", {})).otherwise).toBe("shipped");
  });
});
