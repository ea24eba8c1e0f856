import type { StoreProcess } from "../../demo/store/process";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { deliveryPromises, giveDeliveryInstructions, retrieveDeliveryInstructions } from "../../src/client/delivery";
import { makeGoods } from "../setup/stock-shop";
import { openShop, refusal } from "../setup/shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);
let store: StoreProcess;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  ({ store, admin, shop } = await openShop());
});
afterAll(() => store?.stop());

const cartOf = async (): Promise<string> => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
  return (await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }])).id as string;
};
/** The client's functions over the calls of this suite, as over a js-sdk. */
const sdk = {
  client: { fetch: <T>(path: string, init: { method?: string; body?: Record<string, unknown> } = {}) => shop((init.method ?? "GET") as "GET", path, init.body) as Promise<T> },
};

describe("delivery instructions", () => {
  it("are kept on the cart, changed one by one, and cleared by null", async () => {
    const cart = await cartOf();
    const nothing = { instructions: null, gift_message: null, gift_receipt: false, leave_at: null };
    expect(await retrieveDeliveryInstructions(sdk, cart)).toEqual(nothing);
    expect(await giveDeliveryInstructions(sdk, cart, { instructions: "  Ring\u0007 twice\r\nthen wait " })).toEqual({ ...nothing, instructions: "Ring twice\nthen wait" });
    await giveDeliveryInstructions(sdk, cart, { gift_message: "For you", gift_receipt: true, leave_at: "porch" });
    expect(await giveDeliveryInstructions(sdk, cart, { instructions: null })).toEqual({ instructions: null, gift_message: "For you", gift_receipt: true, leave_at: "porch" });
  });

  it.each([
    ["instructions", 7], ["instructions", "x".repeat(501)], ["gift_message", "x".repeat(301)], ["gift_receipt", "yes"], ["leave_at", []],
  ])("a wrong %s is answered 400 with the field's name", async (field, value) => {
    const error = await refusal(shop("POST", `/store/carts/${await cartOf()}/delivery-instructions`, { [field]: value }));
    expect([error.status, error.body.message]).toEqual([400, expect.stringContaining(field)]);
  });

  it("go with the order, are told in its journey, and the cart's door is closed", async () => {
    const cart = await cartOf();
    await giveDeliveryInstructions(sdk, cart, { instructions: "Leave with the neighbour" });
    await startPayment(shop, cart, "pp_system_default");
    const { order } = await buy(shop, cart);
    const facts = await until("the journey", async () => {
      const { journey } = await admin("GET", `/admin/doorstep/orders/${order!.id}/journey`);
      const found = (journey.entries as Json[]).filter((e) => ["instructions_given", "delivery_promised"].includes(e.kind as string));
      return found.length === 2 && found;
    });
    expect(facts.find((f) => f.kind === "instructions_given")!.data).toMatchObject({ instructions: "Leave with the neighbour" });
    const { earliest, latest } = facts.find((f) => f.kind === "delivery_promised")!.data as Json;
    expect(Date.parse(earliest as string)).toBeLessThan(Date.parse(latest as string));
    const late = await refusal(giveDeliveryInstructions(sdk, cart, { instructions: "never mind" }));
    expect([late.status, late.body.message]).toEqual([409, expect.stringContaining("completed")]);
    expect((await refusal(deliveryPromises(sdk, cart))).status).toBe(409);
  });

  it("of an unknown cart are not found", async () => {
    expect((await refusal(giveDeliveryInstructions(sdk, "cart_none", { instructions: "x" }))).status).toBe(404);
    expect((await refusal(retrieveDeliveryInstructions(sdk, "cart_none"))).status).toBe(404);
    expect((await refusal(deliveryPromises(sdk, "cart_none"))).status).toBe(404);
  });
});

describe("delivery promises", () => {
  it("stand beside each shipping option the cart can choose", async () => {
    const cart = await cartOf();
    const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cart}`);
    const promises = await deliveryPromises(sdk, cart);
    expect(promises.map((p) => p.shipping_option_id).sort()).toEqual((shipping_options as Json[]).map((o) => o.id as string).sort());
    for (const p of promises) {
      expect(Date.parse(p.earliest)).toBeLessThan(Date.parse(p.latest));
      expect(Date.parse(p.latest)).toBeGreaterThan(Date.now());
      expect(p.order_within).toBeGreaterThan(0);
      expect(Number.isInteger(p.order_within)).toBe(true);
      expect(p.confidence).toBeGreaterThan(0);
      expect(p.confidence).toBeLessThanOrEqual(1);
    }
  });
});
