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
  /** Refunds that the shopper's bank sent back, or that were canceled: they count for nothing. */
  failedRefunds: FailedRefund[];
  /** When what is held is given back by itself; null when unknown or nothing is held. */
  heldUntil: Date | null;
};

/** `reason`: the provider's word for why, where it gives one. */
export type FailedRefund = { reference: string; amount: bigint; reason: string | null };

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

/**
 * The provider's own form, by which a shopper pays on a page of ours. `scriptUrl`: the script that makes it. A content security
 * policy has to allow it these origins: for scripts, for frames, for calls.
 */
export type CheckoutForm = { scriptUrl: string; scripts: string[]; frames: string[]; calls: string[] };
/** What the form is told to take one payment: the account's public key, and the payment's own secret, which only its payer may see. */
export type Checkout = { publishableKey: string; clientSecret: string; scriptUrl: string };

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
  /** Session data by which the payment method of such a payment can be charged again without the shopper; null where they saved none. */
  savedMethodOf(data: Record<string, unknown>): Promise<Record<string, unknown> | null>;
  /** The form by which a shopper pays on a page of ours; null where the provider is not set up for it. */
  checkoutForm(): CheckoutForm | null;
  /** What that form is told for the payment session whose `data` this is; null as above, or where nobody can pay by it. */
  checkoutOf(data: Record<string, unknown>): Checkout | null;
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
