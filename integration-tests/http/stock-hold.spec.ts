import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { type Call, type Json } from "../../demo/walk/shop-client";
import type { StoreProcess } from "../../demo/store/process";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods, reservationsOf, reservedOf, type Goods, type Part } from "../setup/stock-shop";
import { bought, openShop, refusal } from "../setup/shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);
const PAY = "pp_system_default";

let store: StoreProcess;
let database: string;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  ({ database, store, admin, shop } = await openShop());
});
afterAll(() => store?.stop());

const cartWith = (goods: Goods, quantity = 1) => fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity }]);
const cartOfTom = (goods: Goods, quantity = 1) => fillCart(shop, BUYERS.tom, [{ sku: goods.sku, quantity }]);
const goodsAt = (stock: Record<string, number>, options = {}) => makeGoods(admin, [{ stock }], options);
const hold = async (cart: Json): Promise<Json> => (await shop("POST", `/store/carts/${cart.id}/stock-hold`)).stock_hold as Json;
const settled = (order: Json, expected: string[]) =>
  until(`the reservations ${expected.join(", ")}`, async () => JSON.stringify(await reservationsOf(admin, order)) === JSON.stringify(expected));

describe("a stock hold", () => {
  it("sets the cart's units aside and shows them as reserved", async () => {
    const goods = await goodsAt({ Hamburg: 5 });
    const cart = await cartWith(goods, 2);
    const held = await hold(cart);
    expect(held).toMatchObject({ state: "held", lines: [{ line_item_id: cart.items[0].id, variant_id: goods.variantId, quantity: 2 }] });
    expect(new Date(held.expires_at as string).getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 2 });
    expect((await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold).toEqual(held);
  });

  it("is extended by asking again", async () => {
    const cart = await cartWith(await goodsAt({ Hamburg: 1 }));
    const first = await hold(cart);
    const again = await hold(cart);
    expect(again.id).toBe(first.id);
    expect(again.lines).toEqual(first.lines);
    expect(Date.parse(again.expires_at as string)).toBeGreaterThan(Date.parse(first.expires_at as string));
  });

  it("follows the cart: each change holds the difference at once, also of the last units", async () => {
    const goods = await goodsAt({ Hamburg: 3 });
    const cart = await cartWith(goods, 2);
    const { id } = await hold(cart);
    for (const quantity of [3, 1]) {
      await shop("POST", `/store/carts/${cart.id}/line-items/${cart.items[0].id}`, { quantity });
      expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: quantity });
      expect((await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold).toMatchObject({ id, lines: [{ quantity }] });
    }
    await shop("DELETE", `/store/carts/${cart.id}/line-items/${cart.items[0].id}`);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0 });
  });

  it("stays what it was when more cannot be had, and says so when the shopper pays", async () => {
    const goods = await goodsAt({ Hamburg: 5 });
    const cart = await cartWith(goods, 2);
    await hold(cart);
    await hold(await cartWith(goods, 2));
    const tooMany = await refusal(shop("POST", `/store/carts/${cart.id}/line-items/${cart.items[0].id}`, { quantity: 4 }));
    expect([tooMany.status, tooMany.body.code]).toEqual([400, "insufficient_inventory"]);
    await shop("POST", `/store/carts/${cart.id}/line-items/${cart.items[0].id}`, { quantity: 3 });
    await rowsOf(database, `update cart_line_item set quantity = 4 where id = $1`, cart.items[0].id as string);
    const refused = await refusal(startPayment(shop, cart.id as string, PAY));
    expect([refused.status, refused.body]).toMatchObject([409, { code: "insufficient_stock", lines: [{ variant_id: goods.variantId, requested: 4, available: 3, waiting: null }] }]);
    expect((await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold).toMatchObject({ lines: [{ quantity: 3 }] });
  });

  it("gives the units back when it is released, and releasing nothing is no fault", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const cart = await cartWith(goods);
    await hold(cart);
    await shop("DELETE", `/store/carts/${cart.id}/stock-hold`);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0 });
    expect(await shop("DELETE", `/store/carts/${cart.id}/stock-hold`)).toMatchObject({ deleted: true });
    expect((await refusal(shop("GET", `/store/carts/${cart.id}/stock-hold`))).status).toBe(404);
  });

  it("ends by itself when its time is up", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const { id } = await hold(await cartWith(goods));
    await rowsOf(database, `update doorstep_stock_hold set expires_at = now() - interval '1 second' where id = $1`, id as string);
    await rowsOf(database, `update doorstep_jobs.job set start_after = now() where data->>'key' = $1 and data->>'work' = 'expire-hold'`, id as string);
    await until("the hold to expire", async () => (await admin("GET", `/admin/doorstep/holds/${id}`)).hold.state === "expired");
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0 });
  });

  it("is only for carts that exist", async () => {
    for (const method of ["POST", "GET", "DELETE"] as const) {
      expect((await refusal(shop(method, "/store/carts/cart_none/stock-hold"))).status).toBe(404);
    }
  });

  it("holds every part of a bundle", async () => {
    const parts: Part[] = [{ required: 2, stock: { Hamburg: 4 } }, { required: 1, stock: { Hamburg: 5 } }];
    const goods = await makeGoods(admin, parts);
    const cart = await cartWith(goods, 2);
    await hold(cart);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 4 });
    expect(await reservedOf(admin, goods.itemIds[1]!)).toEqual({ Hamburg: 2 });
  });
});

describe("an unmodified storefront", () => {
  it("has the units when its shopper starts to pay; the next one hears 'sold out' before any money is authorised", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const [first, second] = [await cartWith(goods), await cartWith(goods)];
    await startPayment(shop, first.id as string, PAY);
    const refused = await refusal(startPayment(shop, second.id as string, PAY));
    expect([refused.status, refused.body]).toMatchObject([
      409, { type: "not_allowed", code: "insufficient_stock", lines: [{ line_item_id: second.items[0].id, requested: 1, available: 0 }] },
    ]);
    await bought(shop, first);
  });

  it.each(["Hamburg", "Reno"])("completes with the last unit, which it holds at %s", async (place) => {
    const goods = await goodsAt({ Hamburg: 0, Reno: 0, [place]: 1 });
    const cart = await cartWith(goods);
    await startPayment(shop, cart.id as string, PAY);
    const order = await bought(shop, cart);
    await settled(order, [`1 at ${place}`]);
    expect((await reservedOf(admin, goods.itemIds[0]!))[place]).toBe(1);
  });

  it("completes an order that no location has whole, reserved where it was allocated", async () => {
    const goods = await goodsAt({ Hamburg: 2, Reno: 2 });
    const cart = await cartWith(goods, 4);
    await startPayment(shop, cart.id as string, PAY);
    await settled(await bought(shop, cart), ["2 at Hamburg", "2 at Reno"]);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 2, Reno: 2 });
  });

  it("has its units from where the chosen shipping leaves, and from elsewhere when they are short there", async () => {
    const goods = await goodsAt({ Hamburg: 5, Reno: 2 });
    for (const [cart, from] of [[await cartOfTom(goods), "Reno"], [await cartWith(goods), "Hamburg"], [await cartOfTom(goods, 2), "Hamburg"]] as const) {
      await startPayment(shop, cart.id as string, PAY);
      await settled(await bought(shop, cart), [`${cart.items[0].quantity} at ${from}`]);
    }
  });

  it("orders on backorder what was allowed to be", async () => {
    const goods = await goodsAt({ Hamburg: 1 }, { backorder: true });
    const cart = await cartWith(goods, 3);
    await startPayment(shop, cart.id as string, PAY);
    await settled(await bought(shop, cart), ["3 at Hamburg"]);
  });
});

describe("completing a cart", () => {
  it("is refused with the lines that fall short when its hold is gone and another has the units", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const [first, second] = [await cartWith(goods), await cartWith(goods)];
    await startPayment(shop, first.id as string, PAY);
    await shop("DELETE", `/store/carts/${first.id}/stock-hold`);
    await hold(second);
    const refused = await refusal(buy(shop, first.id as string));
    expect([refused.status, refused.body]).toMatchObject([409, { code: "insufficient_stock", lines: [{ line_item_id: first.items[0].id, requested: 1, available: 0 }] }]);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 1 });
  });

  it("takes the units of a cart without a hold, where they are there", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const cart = await cartWith(goods);
    await startPayment(shop, cart.id as string, PAY);
    await shop("DELETE", `/store/carts/${cart.id}/stock-hold`);
    await settled(await bought(shop, cart), ["1 at Hamburg"]);
  });

  it("keeps the hold when it fails at a later step", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const { cart } = await shop("POST", "/store/carts", { region_id: (await cartWith(goods)).region_id, email: BUYERS.anna.email, shipping_address: BUYERS.anna.address });
    await shop("POST", `/store/carts/${cart.id}/line-items`, { variant_id: goods.variantId, quantity: 1 });
    await startPayment(shop, cart.id as string, PAY);
    expect((await refusal(buy(shop, cart.id as string))).status).toBe(400);
    expect((await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold).toMatchObject({ state: "held" });
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 1 });
  });

  it("answers a second time with the same order, and holds nothing more", async () => {
    const goods = await goodsAt({ Hamburg: 5 });
    const cart = await cartWith(goods);
    await startPayment(shop, cart.id as string, PAY);
    const order = await bought(shop, cart);
    expect((await bought(shop, cart)).id).toBe(order.id);
    await settled(order, ["1 at Hamburg"]);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 1 });
    expect((await refusal(hold(cart))).status).toBe(409);
  });

  it("tells the order's journey where the units come from", async () => {
    const goods = await goodsAt({ Reno: 2 });
    const cart = await cartWith(goods, 2);
    await startPayment(shop, cart.id as string, PAY);
    const order = await bought(shop, cart);
    const fact = await until("stock_settled in the journey", async () => {
      const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
      return ((journey as Json).entries as Json[]).find((entry) => entry.kind === "stock_settled");
    });
    expect(fact.data).toEqual({ allocations: [{ line_item_id: order.items[0].id, inventory_item_id: goods.itemIds[0], location_id: await locationId(admin, "Reno"), quantity: 2 }] });
  });
});

describe("staff", () => {
  it("see the holds and can release one", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const cart = await cartWith(goods);
    const { id } = await hold(cart);
    const page = await admin("GET", `/admin/doorstep/holds?cart_id=${cart.id}&limit=5`);
    expect(page).toMatchObject({ count: 1, offset: 0, limit: 5, holds: [{ id, cart_id: cart.id, state: "held" }] });
    expect((await admin("GET", `/admin/doorstep/holds/${id}`)).hold).toMatchObject({ id, lines: [{ quantity: 1 }] });
    await admin("DELETE", `/admin/doorstep/holds/${id}`);
    expect((await admin("GET", `/admin/doorstep/holds/${id}`)).hold).toMatchObject({ state: "released" });
    expect((await refusal(admin("DELETE", `/admin/doorstep/holds/${id}`))).status).toBe(409);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0 });
  });

  it("hear what is wrong with what they ask", async () => {
    expect((await refusal(admin("GET", "/admin/doorstep/holds/none"))).status).toBe(404);
    const wrong = await refusal(admin("GET", "/admin/doorstep/holds?state=lost"));
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("state")]);
    expect((await refusal(shop("GET", "/admin/doorstep/holds"))).status).toBe(401);
  });
});
