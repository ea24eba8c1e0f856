import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Expiring, ListedAttempt, ListedDispute, ListedFinding, ListedRequest, ListedReview } from "../payments/types";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { keys } from "./keys";

/** A page of one of our lists about payments. */
const usePaymentList = <List extends object>(path: string, query: { limit: number; offset: number } & Record<string, unknown>) =>
  useQuery({
    queryKey: keys.paymentList(path, query),
    queryFn: () => sdk.client.fetch<List & Page>(`/admin/doorstep/${path}`, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    retry: 1,
  });

// Who has waited longest comes first.
export const useOpenReviews = (offset: number, limit: number) =>
  usePaymentList<{ payment_reviews: ListedReview[] }>("payment-reviews", { state: "open", order: "opened_at", offset, limit });
export const useWaitingRequests = (offset: number, limit: number) =>
  usePaymentList<{ payment_requests: ListedRequest[] }>("payment-requests", { state: "asking", order: "asked_at", offset, limit });
export const useOpenFindings = (offset: number, limit: number) =>
  usePaymentList<{ payment_findings: ListedFinding[] }>("payment-findings", { state: "open", order: "found_at", offset, limit });
export const useOpenDisputes = (offset: number, limit: number) =>
  usePaymentList<{ disputes: ListedDispute[] }>("disputes", { state: "needs_response", order: "evidence_due_at", offset, limit });
export const useFailingCaptures = (offset: number, limit: number) => usePaymentList<{ captures: ListedAttempt[] }>("captures", { worrying: "true", order: "-failed_at", offset, limit });
export const useExpiringAuthorisations = (offset: number, limit: number) =>
  usePaymentList<{ expiring_authorisations: Expiring[] }>("expiring-authorisations", { offset, limit });
