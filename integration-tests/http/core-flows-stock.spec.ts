import type { StoreProcess } from "../../demo/store/process";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart } from "../../demo/walk/shopper";
import { CORE_FLOWS, editOf, type Change } from "../setup/core-flows";
import { follow } from "../setup/order-page";
import { surplusRested } from "../setup/surplus-rested";
import { withRivalFor, withUnitSnatched } from "../setup/rival";
import { openShop, ordered, refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods, reservationsOf, reservedOf, type Goods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(300_000);

let store: StoreProcess;
let database: string;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  ({ database, store, admin, shop } = await openShop());
});
afterAll(() => store?.stop());

/** A shopper holds one unit. */
async function heldByAnother(goods: Goods): Promise<void> {
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
  await shop("POST", `/store/carts/${cart.id}/stock-hold`);
}

async function expectRefused(goods: Goods, change: Change): Promise<void> {
  const before = await standing(change);
  const { status, body } = await refusal(change.confirm());
  expect([status, body]).toMatchObject([409, {
    type: "not_allowed", code: "insufficient_stock", message: expect.stringContaining("Not enough stock"), items: [{ inventory_item_id: goods.itemIds[0] }],
  }]);
  expect(await standing(change)).toEqual(before);
  expect(await audit()).toEqual([]);
}

describe.each(Object.entries(CORE_FLOWS))("%s", (_name, { prepare, stock }) => {
  const prepared = async (): Promise<{ goods: Goods; change: Change }> => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: stock } }]);
    return { goods, change: await prepare({ admin, shop }, goods) };
  };

  it("is refused when a shopper holds the last unit, and nothing of it is done", async () => {
    const { goods, change } = await prepared();
    await heldByAnother(goods);
    await expectRefused(goods, change);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: stock });
  });

  it("is refused when the last unit is taken at that very moment, after core has looked", async () => {
    const { goods, change } = await prepared();
    await withRivalFor(database, goods.itemIds[0]!, () => expectRefused(goods, change));
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: stock - 1 });
  });

  it("takes the unit that is left, and gives it back when it is canceled", async () => {
    const { goods, change } = await prepared();
    const confirmed = await change.confirm();
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: stock });
    await change.undo(confirmed);
    await until("the units", async () => (await reservedOf(admin, goods.itemIds[0]!)).Hamburg === 0);
    expect(await audit()).toEqual([]);
  });
});

it("a draft order that becomes an order tells its journey where its units come from", async () => {
  const goods = await makeGoods(admin, [{ stock: { Reno: 1 } }]);
  const change = await CORE_FLOWS["a draft order that becomes an order"]!.prepare({ admin, shop }, goods);
  const { order } = await change.confirm();
  const told = await until("stock_settled in the journey", async () => {
    const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
    return (journey.entries as Json[]).find(({ kind }) => kind === "stock_settled");
  });
  expect(told.data.allocations).toMatchObject([{ line_item_id: order.items[0].id, inventory_item_id: goods.itemIds[0], quantity: 1 }]);
});

describe("the allocation of an order", () => {
  const allocationOf = async (order: unknown): Promise<Json[]> =>
    ((await admin("GET", `/admin/doorstep/orders/${order as string}/allocation`)).allocation.lines as Json[]).map(({ quantity, location_name, backorder }) => ({ quantity, location_name, backorder }));

  it("is what core reserved for it since, and its journey says so", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 2 } }]);
    const change = await CORE_FLOWS["an order edit that raises a quantity"]!.prepare({ admin, shop }, goods);
    expect(await allocationOf(change.order)).toEqual([{ quantity: 1, location_name: "Hamburg", backorder: false }]);
    await change.confirm();
    await until("the new allocation", async () => (await allocationOf(change.order))[0]?.quantity === 2);
    expect(await allocationOf(change.order)).toHaveLength(1);
    await until("stock_moved in the journey", async () => {
      const { journey } = await admin("GET", `/admin/doorstep/orders/${change.order}/journey`);
      return (journey.entries as Json[]).some(({ kind, data }) => kind === "stock_moved" && data.allocations[0].quantity === 2);
    });
    await change.undo({});
  });

  it("waits for stock only where there is too little, whatever core allows", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 1 } }], { backorder: true });
    const drafts = [];
    for (let n = 0; n < 2; n += 1) {
      const { order } = await (await CORE_FLOWS["a draft order that becomes an order"]!.prepare({ admin, shop }, goods)).confirm();
      drafts.push(await until("its allocation", async () => { const lines = await allocationOf(order.id); return lines.length > 0 && lines; }));
    }
    expect(drafts.flat().map(({ backorder }) => backorder)).toEqual([false, true]);
  });
});

it("an order that is edited while a parcel of it leaves keeps no more than has still to be sent", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 9 } }]);
  const order = await ordered(shop, goods, { quantity: 3 });
  await until("its reservation", async () => (await reservationsOf(admin, order)).length === 1);
  const edited = await editOf({ admin, shop }, order.id as string, (edit) => admin("POST", `${edit}/items/item/${order.items[0].id}`, { quantity: 5 }));
  // The label of two pieces is bought, and core does not know of it yet.
  const leaving = JSON.stringify([{ line_item_id: order.items[0].id, inventory_item_id: goods.itemIds[0], quantity: 2 }]);
  await rowsOf(database, `insert into doorstep_stock_departure (id, reference, order_id, location_id, parts) values ('dsdep_leaving', 'leaving', $1, $2, $3)`, order.id as string, await locationId(admin, "Hamburg"), leaving);
  await edited.confirm();
  await surplusRested(database, order);
  await until("what is left to be kept", async () => (await reservationsOf(admin, order))[0] === "3 at Hamburg");
  expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 3 });
});

it("a canceled order keeps nothing, also what its line got while core canceled it", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 9 } }]);
  const order = await ordered(shop, goods, { quantity: 2 });
  await until("its reservation", async () => (await reservationsOf(admin, order)).length === 1);
  await admin("POST", `/admin/orders/${order.id}/cancel`);
  await admin("POST", "/admin/reservations", { line_item_id: order.items[0].id, inventory_item_id: goods.itemIds[0], location_id: await locationId(admin, "Hamburg"), quantity: 2 });
  await follow(database, order);
  await until("it to be given back", async () => (await reservedOf(admin, goods.itemIds[0]!)).Hamburg === 0);
});

describe("an order whose edit is refused", () => {
  it("keeps exactly its units, also when it was edited before", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 3 } }]);
    const order = await ordered(shop, goods);
    await until("its reservation", async () => (await reservationsOf(admin, order)).length === 1);
    await heldByAnother(goods);
    const raise = async (quantity: number) =>
      editOf({ admin, shop }, order.id as string, (edit) => admin("POST", `${edit}/items/item/${order.items[0].id}`, { quantity }));
    await (await raise(2)).confirm();
    await expectRefused(goods, await raise(3));
    expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg"]);
  });

  it("keeps its units even if another took them while core had given them back, and the audit says that there is one too few", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 2 } }]);
    const change = await CORE_FLOWS["an order edit that raises a quantity"]!.prepare({ admin, shop }, goods);
    await heldByAnother(goods);
    const before = await standing(change);
    expect((await withUnitSnatched(database, goods.itemIds[0]!, () => refusal(change.confirm()))).status).toBe(409);
    expect(await standing(change)).toEqual(before);
    expect(await audit()).toMatchObject([{ kind: "shortage", inventory_item_id: goods.itemIds[0] }]);
  });
});

const audit = async (): Promise<Json[]> => (await admin("GET", "/admin/doorstep/stock-audit")).findings as Json[];

/** How the change's order stands in every table that a half-done change would show in. */
async function standing({ order }: Change): Promise<Json> {
  const rows = (sql: string) => rowsOf<Json>(database, sql, order);
  return {
    order: await rows(`select status, version, is_draft_order, canceled_at from "order" where id = $1`),
    items: await rows("select item_id, version, quantity, return_requested_quantity from order_item where order_id = $1 and deleted_at is null order by 1, 2"),
    changes: await rows("select id, status, version, confirmed_at from order_change where order_id = $1 and deleted_at is null order by 1"),
    exchanged: await rows("select i.item_id from order_exchange_item i join order_exchange x on x.id = i.exchange_id where x.order_id = $1 and i.deleted_at is null"),
    claimed: await rows("select i.item_id from order_claim_item i join order_claim c on c.id = i.claim_id where c.order_id = $1 and i.deleted_at is null"),
    reservations: await rows("select id, line_item_id, quantity from reservation_item where deleted_at is null and line_item_id in (select item_id from order_item where order_id = $1) order by 1"),
  };
}
