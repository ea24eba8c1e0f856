export const PAYOUT_STATES = ["pending", "in_transit", "paid", "failed", "canceled"] as const;
export const PAYOUT_TOLD = ["all", "partly", "never"] as const;
export type PayoutTold = (typeof PAYOUT_TOLD)[number];

/** What a provider paid out to the merchant's bank. Amounts in the currency's smallest unit; what left the bank is negative. */
export type ProviderPayout = {
  reference: string;
  state: (typeof PAYOUT_STATES)[number];
  currencyCode: string;
  amount: bigint;
  createdAt: Date;
  /** The day on which the bank has it, or should. */
  arrivesAt: Date;
  /** Why the bank refused it. */
  failure: string | null;
  /** How far the provider tells what it is made of: of one made by hand it never does. */
  told: PayoutTold;
};

/**
 * One movement that a payout is made of: `net` is `amount` less `fee`. `returned`: an earlier payout that its bank sent back,
 * and that goes out again with this one.
 */
export type PayoutMovement = {
  reference: string;
  kind: "payment" | "refund" | "dispute" | "fee" | "adjustment" | "returned" | "other";
  amount: bigint;
  fee: bigint;
  net: bigint;
  happenedAt: Date;
  description: string | null;
  /** The provider's payment that it is about, and the payment session that this was started for, where the provider says so. */
  payment: string | null;
  sessionId: string | null;
};

/** A payment provider that tells what it paid out. */
export type PayoutSource = {
  /** @throws Error of Medusa's when the provider does not answer */
  payoutOf(reference: string): Promise<{ payout: ProviderPayout; movements: PayoutMovement[] }>;
  /** The references of the payouts made since then, newest first. */
  payoutsSince(since: Date): Promise<string[]>;
};

export const isPayoutSource = (provider: unknown): provider is PayoutSource =>
  typeof (provider as Partial<PayoutSource> | null)?.payoutOf === "function";
