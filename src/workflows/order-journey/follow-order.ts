import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import type { Fact } from "../../shared/facts";
import { coreFacts } from "./core-facts";
import { loadFollowedOrder, type FollowedOrder } from "./followed-order";
import { FOLLOWERS } from "./followers";
import { journeyRoomOf } from "./room";
import { wayOfOrder } from "./way-of-order";

/**
 * Goes once along an order: every room catches up with it, its facts are told to the journey, and each room does
 * what the facts now ask of it. Run whenever anything about the order changed; also rebuilds a lost journey.
 * There is nothing to undo: each part only brings rows up to what core and the rooms already hold, so the undo of half
 * a run is the next run, which the durable job makes sure of.
 */
export async function followOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const journey = journeyRoomOf(container);
  const order = await loadFollowedOrder(container, orderId);
  if (!order || order.is_draft_order || !(await journey.follows(new Date(order.created_at)))) return;
  for (const follower of FOLLOWERS) await follower.catchUp?.(order, container);
  const readAt = clock.now();
  const held = await Promise.all(FOLLOWERS.map(async (follower) => (await follower.facts?.(order, container)) ?? []));
  const facts = await journey.tell(orderId, [...coreFacts(order), ...held.flat()]);
  await journey.noteWay(orderId, readAt, await wayOfOrder(container, order, facts));
  await actOn(order, facts, container);
  await journey.noteFollowed(orderId, readAt, facts);
}

/** One room's trouble (a carrier out of reach, a fulfilment that core does not know yet) keeps no other from acting. */
async function actOn(order: FollowedOrder, facts: readonly Fact[], container: MedusaContainer): Promise<void> {
  const errors: unknown[] = [];
  for (const follower of FOLLOWERS) await follower.act?.(order, facts, container).catch((error: unknown) => errors.push(error));
  if (errors.length) throw errors[0];
}
