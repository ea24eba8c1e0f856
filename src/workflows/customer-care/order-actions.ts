import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import { openActions, workStageOf, type OpenActions, type WorkStage } from "../../modules/customer-care/rules/page-actions";
import { returnable, type ArrivedLine, type Returnable } from "../../modules/customer-care/rules/returnable";
import { clock } from "../../shared/clock";
import type { FollowedOrder } from "../order-journey/followed-order";
import { FOR_PACKAGE, linesInFulfilment } from "../warehouse/fulfilled";
import { warehouseOf } from "../warehouse/room";
import type { ViewPackage } from "./order-view";
import { customerCareOf } from "./room";

const CLOSED = ["canceled", "completed", "archived", "draft"];
const count = (quantity: unknown): number => new BigNumber((quantity ?? 0) as number).numeric;

/** What the shopper may change of an order now. `delivers`: it goes to an address of theirs. */
export async function actionsOf(container: MedusaContainer, order: FollowedOrder, delivers: boolean, now = clock.now()): Promise<OpenActions> {
  return openActions({
    closed: Boolean(order.canceled_at) || CLOSED.includes(order.status), stage: await stageOf(container, order), delivers,
    placed_at: new Date(order.created_at), edit_window_minutes: customerCareOf(container).options.warehouse.editWindowMinutes,
  }, now);
}

async function stageOf(container: MedusaContainer, order: FollowedOrder): Promise<WorkStage> {
  const warehouse = warehouseOf(container);
  const [works, packages] = await Promise.all([
    warehouse.listWorkOrders({ order_id: order.id }, { select: ["id", "state"], take: null as never }),
    warehouse.listPackages({ order_id: order.id, state: { $ne: "voided" } }, { select: ["id"], take: 1 }),
  ]);
  const isFulfilled = order.fulfillments.some(({ canceled_at }) => !canceled_at);
  return workStageOf(works.map(({ state }) => state), isFulfilled || packages.length > 0);
}

/** Whether something of it has left, or is there to be collected, so that it can be said to have come, and be rated. */
export const hasLeft = (order: FollowedOrder, packages: readonly ViewPackage[], delivers: boolean): boolean =>
  packages.length > 0 || order.fulfillments.some(({ canceled_at, shipped_at, delivered_at }) => !canceled_at && (!delivers || shipped_at || delivered_at));

/** What of an order may be sent back now. */
export const returnableOf = (container: MedusaContainer, order: FollowedOrder, packages: readonly ViewPackage[]): Returnable =>
  order.canceled_at ? { items: [], until: null } : returnable(arrivedLines(order, packages), customerCareOf(container).options.returns.windowDays, clock.now());

/** When which pieces arrived: as their carrier tells, else as core was told. */
function arrivedLines(order: FollowedOrder, packages: readonly ViewPackage[]): ArrivedLine[] {
  const told = packages.filter(({ delivered_at }) => delivered_at);
  const others = order.fulfillments.filter(({ id, delivered_at, canceled_at, metadata }) =>
    delivered_at && !canceled_at && !told.some((parcel) => parcel.id === (metadata?.[FOR_PACKAGE] ?? id)));
  const arrivals = [
    ...told.flatMap(({ items, delivered_at }) => items.map((item) => ({ ...item, at: new Date(delivered_at!) }))),
    ...others.flatMap((made) => linesInFulfilment(made, order).map((line) => ({ ...line, at: new Date(made.delivered_at!) }))),
  ];
  return order.items.map(({ id, detail }) => ({
    line_item_id: id,
    arrived: arrivals.filter(({ line_item_id }) => line_item_id === id),
    sent_back: count(detail?.return_requested_quantity) + count(detail?.return_received_quantity) + count(detail?.return_dismissed_quantity),
  }));
}
