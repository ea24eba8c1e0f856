import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, buy, startPayment, type Buyer } from "../../demo/walk/shopper";
import { editOf } from "../setup/core-flows";
import type { Chance } from "./chance";
import { asked, type Change, type Shift, type ShiftOrder, type Stage } from "./shift";

const STAGES: readonly Stage[] = ["placed", "picking", "packed", "labelled"];
const CHANGES: readonly Change[] = ["cancel", "more", "less", "address", "hold"];
const PAY = "pp_system_default";

/** Where a shopper lives, and the shipping option that they take. */
type Customer = { buyer: Buyer; region_id: string; option_id: string };

async function customersOf(shop: Call, { names }: { names: string[] }, variantId: string): Promise<Customer[]> {
  const { regions } = await shop("GET", "/store/regions");
  const buyers = names.map((name) => (name === "Hamburg" ? BUYERS.anna : BUYERS.tom));
  return Promise.all(buyers.map(async (buyer) => {
    const region_id = (regions as Json[]).find(({ name }) => name === buyer.region)!.id as string;
    const { cart } = await shop("POST", "/store/carts", { region_id, email: buyer.email, shipping_address: buyer.address, items: [{ variant_id: variantId, quantity: 1 }] });
    const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cart.id}`);
    return { buyer, region_id, option_id: (shipping_options as Json[]).find(({ name }) => name === "Standard")!.id as string };
  }));
}

/** Takes the day's orders, through the storefront's routes; each with one to five lines. */
export async function customersIn(shift: Shift): Promise<(n: number, chance: Chance) => Promise<ShiftOrder>> {
  const customers = await customersOf(shift.shops[0]!, shift.site, shift.site.goods[0]!.variantId);
  return async (n, chance) => {
    const shop = shift.shops[n % shift.shops.length]!;
    const { buyer, region_id, option_id } = chance.one(customers);
    // Nobody's street has a house "Unknown": the carrier's list knows it not.
    const address = { ...buyer.address, address_1: chance.of(0.05) ? `Unknown Road ${n + 1}` : `${buyer.address.address_1} / ${n + 1}` };
    const wanted = new Set(Array.from({ length: chance.upTo(5) }, () => chance.one(shift.site.goods)));
    const items = [...wanted].map(({ variantId }) => ({ variant_id: variantId, quantity: chance.upTo(3) }));
    const { cart } = await shop("POST", "/store/carts", { region_id, email: `shopper-${n}@example.com`, shipping_address: address, billing_address: address, items });
    await shop("POST", `/store/carts/${cart.id}/shipping-methods`, { option_id });
    if (chance.of(0.1)) await shop("POST", `/store/carts/${cart.id}/delivery-instructions`, { instructions: chance.of(0.3) ? "Could you ring twice?" : "Leave it at the gate.", gift_message: "For you" });
    await startPayment(shop, cart.id as string, PAY);
    const { order: placed, error } = await buy(shop, cart.id as string);
    if (!placed) throw new Error(`Order ${n} was not placed: ${JSON.stringify(error)}`);
    const lines = (placed.items as Json[]).map(({ id, variant_id, quantity }) => ({
      id: id as string, variantId: variant_id as string, quantity: quantity as number, parts: shift.site.goods.find(({ variantId }) => variantId === variant_id)!.parts,
    }));
    const plan = chance.of(0.35) ? { stage: chance.one(STAGES), change: chance.one(CHANGES) } : undefined;
    const order: ShiftOrder = { id: placed.id as string, displayId: placed.display_id as number, lines, address, canceled: false, plan };
    shift.orders.set(order.id, order);
    shift.byDisplayId.set(order.displayId, order);
    reached(shift, order, "placed");
    return order;
  };
}

/** The order has come so far; whoever changes their mind then does so while the work goes on. */
export function reached(shift: Shift, order: ShiftOrder | undefined, stage: Stage): void {
  if (order?.plan?.stage !== stage) return;
  const { change } = order.plan;
  order.plan = undefined;
  shift.changing.push(ACTS[change](shift, order).catch((error: unknown) => shift.faults.push(`${change} of order ${order.displayId}: ${String(error)}`)));
}

async function edit(shift: Shift, order: ShiftOrder, by: number): Promise<void> {
  const admin = shift.admins[order.displayId % shift.admins.length]!;
  const line = order.lines.find(({ quantity }) => quantity + by >= 1);
  if (!line) return;
  const quantity = line.quantity + by;
  const staff = { admin, shop: shift.shops[0]! };
  const answer = await asked(shift, "an edit", async () => {
    const change = await editOf(staff, order.id, (path) => admin("POST", `${path}/items/item/${line.id}`, { quantity }));
    return change.confirm();
  });
  if ("refused" in answer) {
    await asked(shift, "an edit that is given up", () => admin("DELETE", `/admin/order-edits/${order.id}`));
    return void (shift.tally.tooLate += 1);
  }
  line.quantity = quantity;
  shift.tally.edited += 1;
  // Core lets go of what was held for an order that is edited, and wants it paid anew.
  const { order: edited } = await admin("GET", `/admin/orders/${order.id}?fields=*payment_collections`);
  for (const { id, status } of edited.payment_collections as Json[]) {
    if (status === "not_paid") await admin("POST", `/admin/payment-collections/${id}/mark-as-paid`, { order_id: order.id });
  }
}

const ACTS: Record<Change, (shift: Shift, order: ShiftOrder) => Promise<void>> = {
  async cancel(shift, order) {
    const answer = await asked(shift, "a cancellation", () => shift.admins[0]!("POST", `/admin/orders/${order.id}/cancel`));
    if ("refused" in answer) return void (shift.tally.tooLate += 1);
    order.canceled = true;
    shift.tally.canceled += 1;
  },
  more: (shift, order) => edit(shift, order, 1),
  less: (shift, order) => edit(shift, order, -1),
  async address(shift, order) {
    const address = { ...order.address, address_1: `Pappelallee ${order.displayId}` };
    await shift.admins.at(-1)!("POST", `/admin/orders/${order.id}`, { shipping_address: address });
    order.address = address;
    shift.tally.moved += 1;
  },
  async hold(shift, order) {
    const { work_orders } = await shift.admins[0]!("GET", `/admin/doorstep/work-orders?order_id=${order.id}`);
    for (const { id } of work_orders as Json[]) {
      const answer = await asked(shift, "a hold", () => shift.admins[0]!("POST", `/admin/doorstep/work-orders/${id}/hold`, { reason: "the shopper rang up" }));
      shift.tally["done" in answer ? "held" : "tooLate"] += 1;
    }
  },
};
