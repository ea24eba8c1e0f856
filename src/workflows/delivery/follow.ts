import type { MedusaContainer } from "@medusajs/framework/types";
import { DELIVERY } from "../../modules/delivery";
import type { Fact } from "../../shared/facts";
import { readersZone } from "../../shared/zone-of-place";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { keepPromise } from "./keep-promise";
import { recordOutcomes } from "./outcomes";
import { promiseFacts } from "./promise-fact";
import { deliveryOf } from "./room";

/** Carries the cart's wishes to the order, writes down what it was promised when it was placed, and what has become of that. */
async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  if (order.cart?.id) await deliveryOf(container).carryToOrder(order.cart.id, order.id);
  await keepPromise(container, order);
}

async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const room = deliveryOf(container);
  const wishes = await room.instructionsOf(order.id);
  const promises = await room.promisesOf(order.id);
  const given: Fact[] = wishes
    ? [{
        // What was changed after the order is a fact of its own.
        key: wishes.changed_at ? `instructions:${order.id}:${new Date(wishes.changed_at).getTime()}` : `instructions:${order.id}`,
        kind: "instructions_given", at: new Date(wishes.changed_at ?? wishes.given_at),
        data: { instructions: wishes.instructions, gift_message: wishes.gift_message, gift_receipt: wishes.gift_receipt, leave_at: wishes.leave_at },
      }]
    : [];
  return [...given, ...promiseFacts(promises, readersZone(room.options, order.shipping_address))];
}

export const followDelivery: Follower = { room: DELIVERY, catchUp, facts, act: recordOutcomes };
