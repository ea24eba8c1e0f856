import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { wakeAll } from "../../shared/work/enqueue";
import { carrierOf, shippingRulesOf } from "./room";

/** So many at a time; the next hour takes the next. */
const BATCH = 100;
const DAY_MS = 86_400_000;
/** No carrier takes a label back that is older; one that was refused until then is left in peace. */
const GIVEN_BACK_WITHIN_DAYS = 30;

/** Has it asked how the money of voided labels stands, and labels given back that nobody used: each by a work of its own. */
export async function tendLabels(container: MedusaContainer): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [refunds, unused] = await Promise.all([undecidedRefunds(container), unusedLabels(container)]);
  await wakeAll(knex, [...refunds.map((key) => ({ work: "follow-refund", key })), ...unused.map((key) => ({ work: "void-unused", key }))]);
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
