import type { MedusaContainer } from "@medusajs/framework/types";
import { DELIVERY } from "../../modules/delivery";
import type { PlannedPart } from "../../modules/delivery/rules/plan";
import type { PromiseRow } from "../../modules/delivery/service";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { keepPromise } from "./keep-promise";
import { recordOutcomes } from "./outcomes";
import { deliveryOf } from "./room";
import { toldWindow } from "./told-promise";

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
  return [...given, ...promises.map((promise) => promiseFact(promise, room.options.delivery.timeZone))];
}

/** The first promise has the number 1; `reason` tells why it was made, `previous_latest` what was told before it. */
function promiseFact({ order_id, number, promised_at, earliest, latest, confidence, reason, basis }: PromiseRow, timeZone: string): Fact {
  const { parts = [], previous_latest = null } = basis as { parts?: PlannedPart[]; previous_latest?: string | null };
  return {
    key: `promise:${order_id}:${number}`, kind: "delivery_promised", at: new Date(promised_at),
    data: {
      earliest: new Date(earliest).toISOString(), latest: new Date(latest).toISOString(), confidence, number, reason, previous_latest,
      parts: parts.map(({ line_item_ids, waits, earliest: from, latest: to, confidence: sure }) => ({
        line_item_ids, waits, ...toldWindow(from && to ? { earliest: from, latest: to, confidence: sure ?? 0 } : undefined, timeZone),
      })),
    },
  };
}

export const followDelivery: Follower = { room: DELIVERY, catchUp, facts, act: recordOutcomes };
