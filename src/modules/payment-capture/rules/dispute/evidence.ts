import type { PaymentChecks } from "../../../../shared/payment-source";

/** All that the store knows of an order and that a bank may ask for. Amounts are decimal texts with their currency ("48.00 EUR"), times ISO instants. */
export type Evidence = {
  order: {
    id: string; number: string; placed_at: string; email: string | null; customer_name: string; total: string; subtotal: string; shipping: string;
    discount: string; tax: string; items: { title: string; sku: string | null; quantity: number; unit_price: string }[];
    shipping_address: string[]; billing_address: string[]; instructions: string | null;
  };
  payments: {
    provider: string; reference: string | null; charge: string | null; authorised_at: string; authorised: string;
    captures: { at: string; amount: string }[]; refunds: { at: string; amount: string }[];
  }[];
  /** What provider and bank found when the payment was made. */
  checks: Omit<PaymentChecks, "fingerprint" | "reviewId"> | null;
  packages: {
    carrier: string; service: string | null; tracking_number: string | null; tracking_url: string | null; shipped_at: string; delivered_at: string | null;
    items: { title: string; quantity: number }[];
    /** Every scan, the oldest first. */
    scans: { at: string; status: string | null; message: string | null; place: string | null }[];
  }[];
  messages: { kind: string; to: string; subject: string | null; state: string; sent_at: string | null; delivered_at: string | null; opened_at: string | null }[];
  /** When the shopper said that all arrived. */
  received_at: string | null;
  rating: { score: number; comment: string | null } | null;
  cases: { opened_at: string; reason: string; text: string; state: string; resolution: string | null; entries: { at: string; said_by: string; text: string }[] }[];
};
