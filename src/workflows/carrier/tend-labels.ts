import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { wakeAll } from "../../shared/work/enqueue";
import { RETRIES_OVER_MS } from "../../shared/work/queue";
import { carrierOf, shippingRulesOf } from "./room";

/** So many at a time; the next hour takes the next. */
const BATCH = 100;
const DAY_MS = 86_400_000;
/** No carrier takes a label back that is older; one that was refused until then is left in peace. */
const GIVEN_BACK_WITHIN_DAYS = 30;

/** Has it asked how the money of voided labels stands, labels given back that nobody used, and shipments finished that were left half done: each by a work of its own. */
export async function tendLabels(container: MedusaContainer): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [refunds, unused, unfinished] = await Promise.all([undecidedRefunds(container), unusedLabels(container), unfinishedShipments(container)]);
  const works = { "follow-refund": refunds, "void-unused": unused, "finish-shipment": unfinished };
  await wakeAll(knex, Object.entries(works).flatMap(([work, keys]) => keys.map((key) => ({ work, key }))));
}

const undecidedRefunds = async (container: MedusaContainer): Promise<string[]> =>
  (await carrierOf(container).listShipments({ refund_status: "submitted" }, { take: BATCH, order: { updated_at: "ASC" }, select: ["id"] })).map(({ id }) => id);

/** Labels that were bought long ago and never scanned, where the merchant has them given back. */
async function unusedLabels(container: MedusaContainer): Promise<string[]> {
  const { voidUnusedAfterDays: days } = shippingRulesOf(container);
  if (days === null) return [];
  const before = clock.now().getTime() - days * DAY_MS;
  const bought_at = { $lt: new Date(before), $gte: new Date(before - GIVEN_BACK_WITHIN_DAYS * DAY_MS) };
  const old = await carrierOf(container).listShipments({ state: "bought", leading_id: null, pickup_id: null, bought_at }, { take: BATCH, order: { bought_at: "ASC" }, relations: ["tracker"] });
  return old.filter(({ tracker }) => !tracker?.status || tracker.status === "pre_transit").map(({ id }) => id);
}

/** Shipments whose label was asked for, and is not known or has no fulfilment yet, though the retries of their own work are over: by their leading one. */
async function unfinishedShipments(container: MedusaContainer): Promise<string[]> {
  const now = clock.now().getTime();
  const created_at = { $lt: new Date(now - RETRIES_OVER_MS), $gte: new Date(now - GIVEN_BACK_WITHIN_DAYS * DAY_MS) };
  const rows = await carrierOf(container).listShipments({ state: ["buying", "bought"], fulfillment_id: null, created_at }, { take: null as never, select: ["id", "leading_id"] });
  return [...new Set(rows.map(({ id, leading_id }) => leading_id ?? id))];
}
