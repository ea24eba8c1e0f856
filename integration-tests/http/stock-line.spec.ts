import { startDoubles, type Doubles } from "../../demo/doubles/start";
import type { StoreProcess } from "../../demo/store/process";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { BUYERS, buy, fillCart, startPayment, type Buyer } from "../../demo/walk/shopper";
import { openShop, refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods, reservedOf, type Goods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const HOLDS = {
  limits: { guest: { perShopper: { carts: 2, units: 5 } }, customer: { perShopper: { carts: 3 } } },
  offerMinutes: 2, waitSeconds: 600, pendingMinutes: 60,
};

let doubles: Doubles;
let store: StoreProcess;
let database: string;
let admin: Call;
let shop: Call;
let shoppers = 0;

beforeAll(async () => {
  doubles = await startDoubles();
  ({ database, store, admin, shop } = await openShop({ ...doubles.env, DOORSTEP_HOLDS: JSON.stringify(HOLDS) }));
  doubles.tell(store.url);
});
afterAll(async () => {
  await store?.stop();
  await doubles?.close();
});

/** Somebody whom the store has not seen yet. */
const somebody = (): Buyer => ({ ...BUYERS.anna, email: `shopper-${(shoppers += 1)}@example.com` });
const cartOf = (buyer: Buyer, goods: Goods, quantity = 1): Promise<Json> => fillCart(shop, buyer, [{ sku: goods.sku, quantity }]);
const hold = async (cart: Json): Promise<Json> => (await shop("POST", `/store/carts/${cart.id}/stock-hold`)).stock_hold as Json;
const release = (cart: Json) => shop("DELETE", `/store/carts/${cart.id}/stock-hold`);
const wait = async (cart: Json): Promise<Json> => (await shop("POST", `/store/carts/${cart.id}/stock-wait`)).stock_wait as Json;
const expiresIn = (held: Json): number => Math.round((Date.parse(held.expires_at as string) - Date.now()) / 60_000);

describe("each step of the checkout", () => {
  it("keeps the hold, as payment does, and nothing is held that was not before", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
    const cart = await cartOf(somebody(), goods);
    await shop("POST", `/store/carts/${cart.id}`, { metadata: { step: "address" } });
    expect((await refusal(shop("GET", `/store/carts/${cart.id}/stock-hold`))).status).toBe(404);
    const held = await hold(cart);
    await rowsOf(database, `update doorstep_stock_hold set expires_at = now() + interval '1 minute' where id = $1`, held.id as string);
    await shop("POST", `/store/carts/${cart.id}`, { metadata: { step: "delivery" } });
    expect(expiresIn((await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold as Json)).toBe(15);
  });

  it("does not make it longer than the cap", async () => {
    const cart = await cartOf(somebody(), await makeGoods(admin, [{ stock: { Hamburg: 5 } }]));
    const held = await hold(cart);
    await rowsOf(database, `update doorstep_stock_hold set first_held_at = now() - interval '58 minutes' where id = $1`, held.id as string);
    expect(expiresIn(await hold(cart))).toBe(2);
  });

  it("has the goods from elsewhere when the shopper chooses shipping that leaves from there", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5, Reno: 5 } }]);
    const cart = await cartOf({ ...BUYERS.tom, email: somebody().email }, goods);
    await shop("POST", `/store/carts/${cart.id}/stock-hold`);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0, Reno: 1 });
  });
});

it("a hold lasts while its shopper is at their bank: the provider's webhook says so", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
  const cart = await cartOf(somebody(), goods);
  // Stripe tells of it as soon as they pay: kept back until the hold was seen as it was.
  doubles.stripe.webhookUrl = undefined;
  await startPayment(shop, cart.id as string, "pp_doorstep-stripe_main", { payment_method: "pm_card_threeDSecure2Required" });
  const before = (await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold as Json;
  expect(expiresIn(before)).toBe(15);
  expect((await refusal(buy(shop, cart.id as string))).status).toBe(400);
  doubles.tell(store.url);
  doubles.stripe.resend(doubles.stripe.store.events.all().find(({ type }) => type === "payment_intent.requires_action")!.id);
  await until("the longer hold", async () => expiresIn((await shop("GET", `/store/carts/${cart.id}/stock-hold`)).stock_hold as Json) === 60);
});

describe("limits against hoarding", () => {
  it("keep a guest from a third cart, and from too many units, whichever way the address is written", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 50 } }]);
    const guest = somebody();
    const first = await cartOf(guest, goods, 2);
    await hold(first);
    const many = await refusal(hold(await cartOf({ ...guest, email: guest.email.toUpperCase() }, goods, 4)));
    expect([many.status, many.body]).toMatchObject([409, { code: "too_many_holds", per: "shopper", of: "units", limit: 5, held: 2 }]);
    await hold(await cartOf(guest, goods, 1));
    const third = await cartOf(guest, goods, 1);
    expect((await refusal(hold(third))).body).toMatchObject({ code: "too_many_holds", of: "carts", limit: 2, held: 2 });
    expect((await refusal(startPayment(shop, third.id as string, "pp_system_default"))).status).toBe(409);
    await release(first);
    await hold(third);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 2 });
  });

  it("hold under fire: of ten carts of one guest at once, two are held", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 50 } }]);
    const guest = somebody();
    const carts: Json[] = [];
    for (let n = 0; n < 10; n += 1) carts.push(await cartOf(guest, goods));
    const asked = await Promise.allSettled(carts.map(hold));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 2 });
  });
});

describe("the waiting line", () => {
  const lined = async (stock: number): Promise<Goods> => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: stock } }]);
    await admin("POST", `/admin/doorstep/stock/${goods.itemIds[0]}/policy`, { waiting_line: true });
    return goods;
  };

  it("tells how many wait, and gives what comes free to who came first, for a short while", async () => {
    const goods = await lined(1);
    const [buyer, first, second, newcomer] = [await cartOf(somebody(), goods), await cartOf(somebody(), goods), await cartOf(somebody(), goods), await cartOf(somebody(), goods)];
    await hold(buyer);
    expect(await wait(first)).toMatchObject({ state: "waiting", lines: [{ ahead: 0, waiting: 1, requested: 1 }], stock_hold: null });
    expect(await wait(second)).toMatchObject({ state: "waiting", lines: [{ ahead: 1, waiting: 2 }] });
    expect((await refusal(hold(newcomer))).body).toMatchObject({ lines: [{ available: 0, waiting: 2 }] });
    await release(buyer);
    expect((await refusal(hold(newcomer))).body).toMatchObject({ code: "insufficient_stock", lines: [{ available: 0, waiting: 2 }] });
    expect(await wait(second)).toMatchObject({ state: "waiting", lines: [{ ahead: 1, waiting: 2 }] });
    const turn = await wait(first);
    expect(turn).toMatchObject({ state: "offered", stock_hold: { state: "held", lines: [{ quantity: 1 }] } });
    expect(expiresIn({ expires_at: turn.offered_until })).toBe(2);
    expect((await wait(first)).offered_until).toBe(turn.offered_until);
    expect(await wait(second)).toMatchObject({ state: "waiting", lines: [{ ahead: 0, waiting: 1 }] });
    await startPayment(shop, first.id as string, "pp_system_default");
    expect(expiresIn((await shop("GET", `/store/carts/${first.id}/stock-hold`)).stock_hold as Json)).toBe(15);
  });

  it("forgets who left it or no longer asks", async () => {
    const goods = await lined(1);
    const [buyer, gone, silent, patient] = [await cartOf(somebody(), goods), await cartOf(somebody(), goods), await cartOf(somebody(), goods), await cartOf(somebody(), goods)];
    await hold(buyer);
    await wait(gone);
    await wait(silent);
    await wait(patient);
    await shop("DELETE", `/store/carts/${gone.id}/stock-wait`);
    expect((await shop("GET", `/store/carts/${gone.id}/stock-wait`)).stock_wait).toMatchObject({ state: "none" });
    await rowsOf(database, `update doorstep_stock_wait set seen_at = now() - interval '1 hour' where cart_id = $1`, silent.id as string);
    await release(buyer);
    expect(await wait(patient)).toMatchObject({ state: "offered" });
    expect(await wait(silent)).toMatchObject({ state: "waiting" });
  });

  it("is not there for what is sold, nor where the merchant wants none", async () => {
    const sold = await lined(1);
    const late = await cartOf(somebody(), sold);
    await stockAt(sold, 0);
    expect((await refusal(wait(late))).body).toMatchObject({ code: "insufficient_stock", lines: [{ available: 0, waiting: 0 }] });
    const plain = await makeGoods(admin, [{ stock: { Hamburg: 1 } }]);
    const [buyer, other] = [await cartOf(somebody(), plain), await cartOf(somebody(), plain)];
    await hold(buyer);
    expect((await refusal(wait(other))).body).toMatchObject({ code: "insufficient_stock", lines: [{ waiting: null }] });
  });
});

async function stockAt(goods: Goods, stocked_quantity: number): Promise<void> {
  const hamburg = await locationId(admin, "Hamburg");
  await admin("POST", `/admin/inventory-items/${goods.itemIds[0]}/location-levels/${hamburg}`, { stocked_quantity });
}
