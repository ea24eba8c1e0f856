import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import type { Fact } from "../../shared/facts";
import { missingInAddress, asksSomething } from "../../modules/warehouse/rules/questions";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { wakeOrderAt } from "../order-journey/wake-order";
import { isPaymentEnded } from "../payment-capture/requests/payment-ended";
import { isRestMissing } from "../payment-capture/requests/rest-missing";
import { isInReview } from "../payment-capture/reviews/review-payment";
import { promisedLatest } from "../carrier/promised-latest";
import { collectedAt } from "../delivery/collected-at";
import { finishCollections } from "./collect";
import { partFacts, workOrderFacts, type PartNoticeTold, type WorkOrderTold } from "./facts";
import { fulfilledPackages, sentByHand } from "./fulfilled";
import { instructionsOf } from "./instructions-of";
import { workFor } from "./order-to-work";
import { priorityOf } from "./priority-of";
import { findElsewhere } from "./find-elsewhere";
import { mergeKeyOf } from "./merge-key-of";
import { counterAt, type Counter } from "./ready-to-collect";
import { warehouseOf } from "./room";
import { shipByAt } from "./ship-by-at";

async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const warehouse = warehouseOf(container);
  const { warehouse: options } = warehouse.options;
  const cancelled = Boolean(order.canceled_at) || order.status === "canceled";
  const basis = await warehouse.basisOf(order.id);
  // The order was loaded before: what came between is planned with the next following, which its event wakes.
  if (!basis.startsWith(`${order.version} `)) throw new Error(`Order ${order.id} was changed while it was followed`);
  const plan = cancelled ? undefined : await workFor(container, order, options);
  const collect_at = await collectedAt(container, order);
  const editable_until = editableUntil(order, options.editWindowMinutes);
  await warehouse.syncWork({
    order: { id: order.id, display_id: Number(order.display_id), cancelled },
    basis,
    plan,
    fulfilled_packages: await fulfilledPackages(container, order),
    by_hand: sentByHand(order),
    ship_by: await shipByAt(container, order, plan?.map(({ location_id }) => location_id) ?? []),
    collect_at,
    // Each order is given out for itself.
    merge_key: collect_at ? null : mergeKeyOf(order),
    priority: priorityOf(order),
    waiting: {
      total: new BigNumber(order.total).numeric,
      payment_statuses: order.payment_collections.map((collection) => collection.status),
      in_review: await isInReview(container, order.id),
      payment_ended: await isPaymentEnded(container, order.id),
      rest_missing: await isRestMissing(container, order),
      address_missing: missingInAddress(order.shipping_address ?? null),
      question: options.holdQuestions && asksSomething((await instructionsOf(container, order.id)).instructions),
      editable_until,
    },
  });
  if (editable_until) await wakeOrderAt(container, order.id, editable_until);
}

/** Until when the shopper may still change the order; null once that is over. */
function editableUntil(order: FollowedOrder, minutes: number): Date | null {
  const until = new Date(new Date(order.created_at).getTime() + minutes * 60_000);
  return until > clock.now() ? until : null;
}

async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const warehouse = warehouseOf(container);
  const [workOrders, notices] = await Promise.all([
    warehouse.listWorkOrders({ order_id: order.id }, { relations: ["lines", "packages", "packages.items"], take: null as never }),
    warehouse.listPartNotices({ order_id: order.id }, { take: null as never }),
  ]);
  const works = workOrders as unknown as WorkOrderTold[];
  const counters = await countersOf(container, works);
  return [...works.flatMap((work) => workOrderFacts(work, counters.get(work.location_id) ?? null)), ...(notices as unknown as PartNoticeTold[]).flatMap(partFacts)];
}

/** Where something was packed that the shopper collects there. */
async function countersOf(container: MedusaContainer, works: readonly WorkOrderTold[]): Promise<Map<string, Counter | null>> {
  const ids = [...new Set(works.filter(({ collect, packages }) => collect && packages.length).map(({ location_id }) => location_id))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await counterAt(container, id)] as const)));
}

/** What could not be found comes from where it is, if the merchant wants that. What then comes later is told to the shopper. */
async function act(order: FollowedOrder, facts: readonly Fact[], container: MedusaContainer): Promise<void> {
  const warehouse = warehouseOf(container);
  if (facts.some(({ kind, data }) => kind === "available_for_pickup" && data?.collect)) await finishCollections(container, order);
  // What was moved has the order followed again: until its work is made nobody knows what comes later.
  if (warehouse.options.warehouse.shorts === "elsewhere" && !order.canceled_at && (await findElsewhere(order, container))) return;
  await warehouse.tellParts(order.id, await promisedLatest(container, order.id));
}

/** Makes the work orders of an order once its stock is settled, holds them until they may be picked, changes them with it, and tells what was done. */
export const followWarehouse: Follower = { room: "warehouse", catchUp, facts, act };
