import type { PaymentRequest } from "../payments/types";
import { useAction } from "./use-action";

/** Asks the shopper to pay an amount; of what is being charged to their saved payment method already, all of it at once. */
export const useAskForPayment = (orderId: string) =>
  useAction<{ amount?: string }, { payment_request: PaymentRequest }>((body) => ({ path: `orders/${orderId}/payment-request`, body }));

export const useWithdrawRequest = (orderId: string) => useAction<void>(() => ({ path: `orders/${orderId}/payment-request`, method: "DELETE" }));
