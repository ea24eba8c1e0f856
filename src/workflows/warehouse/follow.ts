import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import { shipBy } from "../../modules/warehouse/rules/ship-by";
import { waitingReason } from "../../modules/warehouse/rules/waiting-reason";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { isPaymentEnded } from "../payment-capture/payment-ended";
import { isInReview } from "../payment-capture/review-payment";
import { workOrderFacts, type WorkOrderTold } from "./facts";
import { workFor } from "./order-to-work";
import { warehouseOf } from "./room";

async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const warehouse = warehouseOf(container);
  const { timeZone, workingDays, cutOff, handlingDays } = warehouse.options.delivery;
  const cancelled = Boolean(order.canceled_at) || order.status === "canceled";
  await warehouse.syncWork({
    order: { id: order.id, display_id: Number(order.display_id), cancelled },
    plan: cancelled ? undefined : await workFor(container, order),
    ship_by: shipBy({
      placed_at: new Date(order.created_at).toISOString(), time_zone: timeZone, working_days: workingDays, cut_off: cutOff, handling_days: handlingDays,
    }),
    waiting_reason: waitingReason({
      total: new BigNumber(order.total).numeric,
      payment_statuses: order.payment_collections.map((collection) => collection.status),
      in_review: await isInReview(container, order.id),
      payment_ended: await isPaymentEnded(container, order.id),
    }),
  });
}

async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const workOrders = await warehouseOf(container).listWorkOrders(
    { order_id: order.id }, { relations: ["lines", "packages", "packages.items"], take: null as never }
  );
  return (workOrders as unknown as WorkOrderTold[]).flatMap(workOrderFacts);
}

/** Makes the work orders of an order once its stock is settled, holds them until its payment allows, and tells what was done. */
export const followWarehouse: Follower = { room: "warehouse", catchUp, facts };
