import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { ordered } from "./shop";
import { locationId, makeGoods, reservationsOf, type Goods } from "./stock-shop";
import { until } from "./until";

export type Staff = { admin: Call; shop: Call };
/** What staff prepared by core's own routes: it wants one unit more of the goods, and takes it when it is confirmed. */
export type Change = {
  /** The order it is about; none for a reservation by hand. */
  order?: string;
  confirm(): Promise<Json>;
  /** Takes the confirmed change back, as staff do. */
  undo(confirmed: Json): Promise<unknown>;
};
type Flow = (staff: Staff, goods: Goods) => Promise<Change>;

const one = (rows: unknown, name: string): string => (rows as Json[]).find((row) => row.name === name)!.id as string;
const cancel = (admin: Call, order: string) => () => admin("POST", `/admin/orders/${order}/cancel`);

const draftOrder: Flow = async ({ admin }, goods) => {
  const [{ regions }, { sales_channels }] = [await admin("GET", "/admin/regions"), await admin("GET", "/admin/sales-channels")];
  const { draft_order } = await admin("POST", "/admin/draft-orders", {
    region_id: one(regions, "Europe"), sales_channel_id: one(sales_channels, "Web shop"), email: BUYERS.anna.email,
    shipping_address: BUYERS.anna.address, items: [{ variant_id: goods.variantId, quantity: 1 }],
  });
  const order = draft_order.id as string;
  return { order, confirm: () => admin("POST", `/admin/draft-orders/${order}/convert-to-order`), undo: cancel(admin, order) };
};

/** An edit of the order, ready to be confirmed; `change` makes it, by the path of the edit. */
export const editOf = async ({ admin }: Staff, order: string, change: (edit: string) => Promise<unknown>): Promise<Change> => {
  await admin("POST", "/admin/order-edits", { order_id: order });
  await change(`/admin/order-edits/${order}`);
  await admin("POST", `/admin/order-edits/${order}/request`, {});
  return { order, confirm: () => admin("POST", `/admin/order-edits/${order}/confirm`, {}), undo: cancel(admin, order) };
};

/** An order of one unit, which its line has by now. */
async function settled({ admin, shop }: Staff, goods: Goods): Promise<Json> {
  const order = await ordered(shop, goods);
  await until("the order's reservation", async () => (await reservationsOf(admin, order)).length === 1);
  return order;
}

const raisedQuantity: Flow = async (staff, goods) => {
  const order = await settled(staff, goods);
  return editOf(staff, order.id as string, (edit) => staff.admin("POST", `${edit}/items/item/${order.items[0].id}`, { quantity: 2 }));
};

const otherGoods = async (staff: Staff): Promise<Json> => settled(staff, await makeGoods(staff.admin, [{ stock: { Hamburg: 1 } }]));

const addedLine: Flow = async (staff, goods) => {
  const order = await otherGoods(staff);
  return editOf(staff, order.id as string, (edit) => staff.admin("POST", `${edit}/items`, { items: [{ variant_id: goods.variantId, quantity: 1 }] }));
};

/** An order whose goods have left, and the outbound half of what replaces them. */
const replacement = (kind: "exchanges" | "claims", body: Json, begin: (admin: Call, path: string, order: Json) => Promise<unknown>): Flow =>
  async (staff, goods) => {
    const { admin } = staff;
    const order = await otherGoods(staff);
    const items = [{ id: order.items[0].id as string, quantity: 1 }];
    await admin("POST", `/admin/orders/${order.id}/fulfillments`, { items });
    const begun = await admin("POST", `/admin/${kind}`, { ...body, order_id: order.id });
    const id = (begun.exchange ?? begun.claim).id as string;
    const path = `/admin/${kind}/${id}`;
    await begin(admin, path, order);
    await admin("POST", `${path}/outbound/items`, { items: [{ variant_id: goods.variantId, quantity: 1 }] });
    await admin("POST", `${path}/outbound/shipping-method`, { shipping_option_id: order.shipping_methods[0].shipping_option_id, custom_amount: 0 });
    return { order: order.id as string, confirm: () => admin("POST", `${path}/request`, {}), undo: () => admin("POST", `${path}/cancel`, {}) };
  };

const exchange = replacement("exchanges", {}, (admin, path, order) =>
  admin("POST", `${path}/inbound/items`, { items: [{ id: order.items[0].id, quantity: 1 }] }));
const claim = replacement("claims", { type: "replace" }, (admin, path, order) =>
  admin("POST", `${path}/claim-items`, { items: [{ id: order.items[0].id, quantity: 1, reason: "production_failure" }] }));

const byHand: Flow = async ({ admin }, goods) => {
  const location_id = await locationId(admin, "Hamburg");
  return {
    confirm: () => admin("POST", "/admin/reservations", { inventory_item_id: goods.itemIds[0], location_id, quantity: 1 }),
    undo: ({ reservation }) => admin("DELETE", `/admin/reservations/${reservation.id}`),
  };
};

/** Core's own ways to take stock; each with how much there must be for exactly one unit to be left when it is confirmed. */
export const CORE_FLOWS: Record<string, { prepare: Flow; stock: number }> = {
  "a draft order that becomes an order": { prepare: draftOrder, stock: 1 },
  "an order edit that raises a quantity": { prepare: raisedQuantity, stock: 2 },
  "an order edit that adds a line": { prepare: addedLine, stock: 1 },
  "an exchange": { prepare: exchange, stock: 1 },
  "a claim with a replacement": { prepare: claim, stock: 1 },
  "a reservation by hand": { prepare: byHand, stock: 1 },
};
