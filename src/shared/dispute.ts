/** `inquiry`: the bank asks before it takes money; `warning`: it believes in fraud, and asks for nothing yet. */
export const DISPUTE_KINDS = ["dispute", "inquiry", "warning"] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];
/** `closed`: it came to nothing. */
export const DISPUTE_STATES = ["needs_response", "under_review", "won", "lost", "closed"] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** What a card's bank holds against a payment, as the provider tells it now. Amounts in the currency's smallest unit. */
export type ProviderDispute = {
  reference: string;
  kind: DisputeKind;
  state: DisputeState;
  currencyCode: string | null;
  /** Null where the bank names none. */
  amount: bigint | null;
  /** The provider's word for the reason, such as `product_not_received`. */
  reason: string;
  openedAt: Date;
  /** Until when evidence is taken; null where none is asked for. */
  evidenceDueAt: Date | null;
  /** Whether evidence was handed in, by whomever. */
  isAnswered: boolean;
};

/** Texts for the bank by the names of Stripe's fields: https://docs.stripe.com/api/disputes/evidence_object */
export type EvidenceTexts = Partial<Record<EvidenceField, string>>;
export const EVIDENCE_FIELDS = [
  "customer_name", "customer_email_address", "billing_address", "product_description", "shipping_address", "shipping_carrier",
  "shipping_date", "shipping_tracking_number", "uncategorized_text",
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** A payment provider that tells of disputes and hands evidence on. */
export type DisputeSource = {
  /** @throws Error of Medusa's when the provider does not answer */
  disputeOf(reference: string): Promise<ProviderDispute>;
  /** Hands the evidence to the bank, which takes it once: asked again by the same key, or of one that is answered, it does nothing more. Gives the dispute as it is then. */
  answerDispute(reference: string, evidence: EvidenceTexts, key: string): Promise<ProviderDispute>;
};

export const isDisputeSource = (provider: unknown): provider is DisputeSource =>
  typeof (provider as Partial<DisputeSource> | null)?.disputeOf === "function";
