import type { MedusaContainer } from "@medusajs/framework/types";
import { laneOf } from "../../modules/delivery/rules/lanes";
import { clock } from "../../shared/clock";
import { deliveryOf } from "./room";

/** The key of the work that looks after lanes of which no parcel comes. */
const STALE = "stale";
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 200;

/** Learns a lane anew; or those that were learned a day ago and have had no parcel since: what is older than ninety days is to count no more. */
export async function learnTransit(container: MedusaContainer, key: string): Promise<void> {
  const room = deliveryOf(container);
  const lanes = key === STALE ? await room.staleLanes(new Date(clock.now().getTime() - DAY_MS), MOST_AT_ONCE) : [laneOf(key)];
  for (const lane of lanes) await room.learn(lane);
}
