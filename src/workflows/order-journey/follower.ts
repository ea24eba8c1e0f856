import type { MedusaContainer } from "@medusajs/framework/types";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "./followed-order";

/**
 * How a room goes along with an order. Every part is run again whenever anything about the order changes,
 * and by the catch-up: so each must be safe to run twice, and at once with itself.
 */
export type Follower = {
  room: string;
  /** Brings the room's rows for this order into being, or up to date with core. */
  catchUp?(order: FollowedOrder, container: MedusaContainer): Promise<void>;
  /** All the facts the room holds about the order. */
  facts?(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]>;
  /** Does what all the order's facts together now ask of the room. */
  act?(order: FollowedOrder, facts: readonly Fact[], container: MedusaContainer): Promise<void>;
};
