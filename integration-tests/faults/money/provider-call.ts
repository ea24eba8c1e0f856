import type { Fault } from "../../../demo/doubles/kit/faults";
import type { Instance } from "./instance";
import type { Market } from "./market";
import type { Purchase } from "./purchase";
import type { Wallet } from "./wallets";

/** What the books must say of a purchase in the end, in the smallest unit. */
export type Outcome = { captured: bigint; refunded: bigint; canceled: boolean };

/** One kind of call that the store, or the shopper, makes to Stripe. */
export type ProviderCall = {
  name: string;
  /** Whose purchases it is for; everybody's when absent. */
  fits?: (wallet: Wallet) => boolean;
  /** Brings a purchase to the point before the call. */
  before(market: Market, purchase: Purchase): Promise<void>;
  /** By what the request is told from all others. */
  request(market: Market, purchase: Purchase): Pick<Fault, "match" | "body">;
  /** Has it made, once. */
  make(market: Market, at: Instance, purchase: Purchase): Promise<unknown>;
  /** Of a call that nobody waits for: whether the store has written down all that came of it. */
  settled?(market: Market, purchase: Purchase): Promise<boolean>;
  /** Points where a store dies that has its answer and has not written down all that follows; none where the shopper calls. */
  answered: string[];
  /** Whatever broke: what shopper and staff do until it is done. */
  insist(market: Market, purchase: Purchase): Promise<unknown>;
  ends(purchase: Purchase): Outcome;
};

/** Paid, and nothing moved. */
export const untouched: Outcome = { captured: 0n, refunded: 0n, canceled: false };
