import type { FulfillmentDTO, MedusaContainer } from "@medusajs/framework/types";
import { promisedLatest } from "../carrier/promised-latest";
import { optionsToPromise } from "../delivery/shipping-options";
import { madeByHand } from "../warehouse/fulfilled";
import { counterAt, type Counter } from "../warehouse/ready-to-collect";
import { byHandFacts } from "./by-hand-facts";
import type { Follower } from "./follower";

/** Where what these fulfilments hold is collected, by fulfilment: those that were put together at that very place. */
async function countersOf(container: MedusaContainer, made: readonly FulfillmentDTO[]): Promise<Map<string, Counter | null>> {
  const options = await optionsToPromise(container, [...new Set(made.flatMap(({ shipping_option_id }) => shipping_option_id ?? []))]);
  const collected = made.filter((one) => options.some(({ id, is_pickup, location_id }) => id === one.shipping_option_id && is_pickup && location_id === one.location_id));
  return new Map(await Promise.all(collected.map(async ({ id, location_id }) => [id, await counterAt(container, location_id)] as const)));
}

/** Tells of what is packed, shipped, delivered and collected outside of our screens. */
export const followByHand: Follower = {
  room: "order-journey",

  async facts(order, container) {
    const made = madeByHand(order);
    if (!made.length) return [];
    const [latest, counters] = await Promise.all([promisedLatest(container, order.id), countersOf(container, made)]);
    return made.flatMap((one) => byHandFacts(one, order, latest, counters.get(one.id)));
  },
};
