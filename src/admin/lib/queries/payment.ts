import { useQuery } from "@tanstack/react-query";
import type { Attempt, OrderPayment } from "../payments/types";
import { sdk } from "../sdk";
import { keys } from "./keys";
import { useAction } from "./use-action";

/** All about an order's payment. */
export const useOrderPayment = (orderId: string) =>
  useQuery({
    queryKey: keys.payment(orderId),
    queryFn: async () => (await sdk.client.fetch<{ payment: OrderPayment }>(`/admin/doorstep/orders/${orderId}/payment`)).payment,
    refetchInterval: 15_000,
    retry: 1,
  });

/** `key`: the same request sent again captures once. */
export const useCaptureNow = (orderId: string) =>
  useAction<{ amount: string; key: string }, { capture: Attempt }>(({ amount, key }) => ({ path: `orders/${orderId}/captures`, body: { amount }, headers: { "idempotency-key": key } }));

export const useRetryCapture = () => useAction<string, { capture: Attempt }>((id) => ({ path: `captures/${id}/retry`, body: {} }));
export const usePausePlan = (orderId: string) => useAction((paused: boolean) => ({ path: `orders/${orderId}/capture-plan`, body: { paused } }));

export type ReviewDecision = { decision: "approve" | "reject"; note?: string };
export const useDecideReview = (orderId: string) => useAction((body: ReviewDecision) => ({ path: `orders/${orderId}/payment-review`, body }));
