import { promisedLatest } from "../carrier/promised-latest";
import { madeByHand } from "../warehouse/fulfilled";
import { byHandFacts } from "./by-hand-facts";
import type { Follower } from "./follower";

/** Tells of what is packed, shipped and delivered outside of our screens. */
export const followByHand: Follower = {
  room: "order-journey",

  async facts(order, container) {
    const made = madeByHand(order);
    if (!made.length) return [];
    const latest = await promisedLatest(container, order.id);
    return made.flatMap((one) => byHandFacts(one, order, latest));
  },
};
