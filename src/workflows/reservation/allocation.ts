import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Move } from "../../modules/reservation/ledger/reallocate";
import type { Sale } from "../../modules/reservation/rules/sourcing/location";
import type { Decision } from "../../modules/reservation/rules/sourcing/decision";
import { notFound } from "../../shared/errors";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { wakeOrder } from "../order-journey/wake-order";
import { warehouseOf } from "../warehouse/room";
import { reservationOf } from "./room";
import { saleOf } from "./sale-of";

/** Where each part of an order comes from; `quantity` in units of the inventory item. */
export type AllocatedLine = {
  hold_line_id: string; line_item_id: string; title: string; variant_title: string | null; sku: string | null; thumbnail: string | null;
  inventory_item_id: string; location_id: string; location_name: string; quantity: number;
  /** It waited, or waits, for stock or its release: `ready_at` tells since when it does no more, `expected_at` when that may be. */
  backorder: boolean; ready_at: Date | null; expected_at: Date | null;
};
/** Why an order's goods cannot come from elsewhere any more: a state is that of a work order that was begun. */
export type WhyNot = "nothing_allocated" | "picking" | "picked" | "packed" | "shipped";
export type Allocation = {
  lines: AllocatedLine[]; decision: Decision | null; can_resource: boolean;
  why_not: string | null; why_not_code: WhyNot | null;
  /** When a person, or the rules asked anew, last had it come from elsewhere. */
  reallocated_at: Date | null;
};

/** Where the order's goods come from, and why. @throws 404 */
export async function allocationOf(container: MedusaContainer, orderId: string): Promise<Allocation> {
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  const room = reservationOf(container);
  const [hold] = await room.listStockHolds({ order_id: orderId, state: "settled" }, { relations: ["lines"], take: 1 });
  const lines = (hold?.lines ?? []).filter((line) => line.order_line_item_id && line.reservation_item_id);
  const items = [...new Set(lines.map((line) => line.inventory_item_id))];
  const waits = lines.some((line) => line.backorder && !line.ready_at) ? await room.backorders(items) : [];
  const [locations, skus] = await Promise.all([namesOf(container, lines.map((line) => line.location_id)), skusOf(container, items)]);
  const why_not_code = lines.length ? await begunWork(container, orderId) : "nothing_allocated";
  return {
    decision: (hold?.decision as Decision | null | undefined) ?? null,
    can_resource: why_not_code === null,
    why_not: why_not_code && inWords(why_not_code),
    why_not_code,
    reallocated_at: hold?.reallocated_at ?? null,
    lines: lines.map((line) => {
      const item = order.items.find(({ id }) => id === line.order_line_item_id);
      return {
        hold_line_id: line.id, line_item_id: line.order_line_item_id!, title: item?.product_title ?? item?.title ?? "", variant_title: item?.variant_title ?? null,
        sku: skus.get(line.inventory_item_id) ?? item?.variant_sku ?? null, thumbnail: item?.thumbnail ?? null,
        inventory_item_id: line.inventory_item_id, location_id: line.location_id, location_name: locations.get(line.location_id) ?? line.location_id,
        quantity: Number(line.quantity), backorder: line.backorder, ready_at: line.ready_at, expected_at: waits.find(({ id }) => id === line.id)?.expected_at ?? null,
      };
    }),
  };
}

type Reallocation = { order_id: string; moves?: Move[]; sale: Sale };

/** Nobody begins to pick what is about to lie elsewhere. Undone by following the order, which lets its work go on. */
const pauseWorkStep = createStep(
  "doorstep-pause-work",
  async ({ order_id }: Reallocation, { container }) => {
    await warehouseOf(container).pauseWork(order_id, "its stock is being moved to another location");
    return new StepResponse(undefined, order_id);
  },
  async (orderId, { container }) => orderId && wakeOrder(container, orderId)
);

/** One transaction, which has the order followed; nothing is left to undo when it fails. */
const reallocateStep = createStep("doorstep-reallocate", async ({ order_id, moves, sale }: Reallocation, { container }) => {
  await reservationOf(container).reallocate(order_id, moves ? { moves } : { sale });
  return new StepResponse(undefined);
});

const reallocateWorkflow = createWorkflow("doorstep-reallocate-order", (input: Reallocation) => {
  pauseWorkStep(input);
  reallocateStep(input);
});

/** Has the order's goods come from elsewhere: as a person says, or (no moves) as the rules choose now. @throws 404, 409 */
export async function reallocateOrder(container: MedusaContainer, orderId: string, moves?: Move[]): Promise<Allocation> {
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  await reallocateWorkflow(container).run({ input: { order_id: orderId, sale: await saleOfOrder(container, order), ...(moves && { moves }) } });
  return allocationOf(container, orderId);
}

export const saleOfOrder = async (container: MedusaContainer, order: FollowedOrder): Promise<Sale> =>
  (await saleOf(container, {
    id: order.id, sales_channel_id: order.sales_channel_id ?? null, region: { id: order.region_id ?? null },
    shipping_address: order.shipping_address ?? null, shipping_methods: order.shipping_methods ?? [],
  })).sale;

const BEGUN = ["picking", "picked", "packed", "shipped"] as const satisfies WhyNot[];

async function begunWork(container: MedusaContainer, orderId: string): Promise<WhyNot | null> {
  const begun = await warehouseOf(container).listWorkOrders({ order_id: orderId, state: [...BEGUN] });
  return BEGUN.findLast((state) => begun.some((work) => work.state === state)) ?? null;
}

const inWords = (why: WhyNot): string =>
  why === "nothing_allocated" ? "No stock is allocated to this order" : `Its work has begun: a work order is ${why}`;

async function namesOf(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  const locations = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: ids }, { select: ["id", "name"], take: 1000 });
  return new Map(locations.map(({ id, name }) => [id, name]));
}

async function skusOf(container: MedusaContainer, ids: string[]): Promise<Map<string, string | null>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "inventory_item", fields: ["id", "sku"], filters: { id: ids } });
  return new Map(data.map(({ id, sku }) => [id, sku ?? null]));
}
