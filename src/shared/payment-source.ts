/**
 * What a payment provider itself says of one payment. Amounts in the currency's smallest unit, as the provider counts.
 * `held`: authorised and not yet captured; `captured` and `refunded` are sums of what was really moved.
 */
export type ProviderLedger = {
  reference: string;
  state: "open" | "held" | "captured" | "canceled";
  currencyCode: string;
  amount: bigint;
  held: bigint;
  captured: bigint;
  refunded: bigint;
  /** When what is held is given back by itself; null when unknown or nothing is held. */
  heldUntil: Date | null;
};

/** `unavailable`: the bank did not say; `unchecked`: nobody asked it yet; null: it does not apply. */
export type CheckResult = "pass" | "fail" | "unavailable" | "unchecked" | null;

/** What the provider and the card's bank found when they looked at a payment. */
export type PaymentChecks = {
  risk: "normal" | "elevated" | "highest" | "unknown";
  /** 0 to 100, where the provider gives one. */
  riskScore: number | null;
  /** The provider's own words to the merchant. */
  words: string | null;
  cvc: CheckResult;
  postalCode: CheckResult;
  address: CheckResult;
  /** The same for every payment by the same card. */
  fingerprint: string | null;
  /** The provider's own review that waits for a person; null when there is none. */
  reviewId: string | null;
};

/** A payment provider that can be asked for more than Medusa's interface asks. */
export type PaymentSource = {
  /** The provider's ledger of the payment whose `data` this is. @throws Error of Medusa's when the provider does not answer */
  ledgerOf(data: Record<string, unknown>): Promise<ProviderLedger>;
  /** What was found when the payment was made. */
  checksOf(data: Record<string, unknown>): Promise<PaymentChecks>;
  /** Ends the provider's own review. Once, however often it is asked; one that has ended otherwise stays so. */
  approveReview(reviewId: string): Promise<void>;
  /** The id of the payment session that a payment of the provider's was started for; undefined when it was for none. */
  sessionOf(reference: string): Promise<string | undefined>;
  /** Medusa's own call. Refunds once for its key, for as long as the provider remembers it. */
  refundPayment(input: { data: Record<string, unknown>; amount: string; context: { idempotency_key: string } }): Promise<unknown>;
  /**
   * Gives back, all of it, a payment that this store started; false where another system did, which is left alone. For payments
   * of sessions that this store has no more.
   */
  giveBackOwn(reference: string): Promise<boolean>;
  /** Lets go of what is held and refunds what was captured, all of it. Once, however often it is asked. */
  giveBack(data: Record<string, unknown>): Promise<void>;
};

export const isPaymentSource = (provider: unknown): provider is PaymentSource =>
  typeof (provider as Partial<PaymentSource> | null)?.ledgerOf === "function";
