import type { Demand } from "../../rules/demand";
import type { Sale } from "../../rules/sourcing/location";

/** Digests by which one shopper's carts, and those for one address, are known as such; null where nothing is known yet. */
export type Shopper = { key: string | null; address: string | null; is_guest: boolean };

/** What a cart wants held, for whom, and what decides where it comes from. `sourced_for` is all of the latter in one text. */
export type Wanted = { cart_id: string; demands: Demand[]; sale: Sale; sourced_for: string; shopper: Shopper };

/** `claimedBy` is the completion that claims the units; `offered` where the cart was next in a waiting line. */
export type TakeRequest = { wanted: Wanted; claimedBy?: string; offered?: boolean };

/** `triedBefore`: there was a completion of the cart before, which failed or died. */
export type Taken = { id: string; triedBefore: boolean };

export const itemsWanted = ({ demands }: Wanted): string[] => demands.flatMap(({ parts }) => parts.map((part) => part.inventory_item_id));
