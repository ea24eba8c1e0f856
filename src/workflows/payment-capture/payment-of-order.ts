import type { PaymentCollectionDTO, PaymentDTO } from "@medusajs/framework/types";

type Paid = { payment_collections: PaymentCollectionDTO[] };

export const paymentsOf = (order: Paid): PaymentDTO[] => order.payment_collections.flatMap((c) => c.payments ?? []);

/** The payment that an order's plan is about: the one that stands, else the first that was canceled. */
export const paymentOf = (order: Paid): PaymentDTO | undefined => paymentsOf(order).find((p) => !p.canceled_at) ?? paymentsOf(order)[0];

/** The provider of this payment of the order, else of what the order was last tried to be paid by. */
export const providerOf = (order: Paid, payment: PaymentDTO | undefined): string | undefined =>
  payment?.provider_id ?? order.payment_collections.flatMap((c) => c.payment_sessions ?? []).at(-1)?.provider_id;
