import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ListedPayout, Payout, PayoutLine } from "../payouts/types";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

const PATH = "/admin/doorstep/payouts";

/** The newest first. Asked for often: what is being fetched comes in after the answer. */
export const usePayouts = (offset: number, limit: number) =>
  useQuery({
    queryKey: keys.payouts(offset),
    queryFn: () => sdk.client.fetch<{ payouts: ListedPayout[] } & Page>(PATH, { query: { offset, limit } }),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
    retry: 1,
  });

export const usePayout = (id: string) =>
  useQuery({
    queryKey: keys.payout(id),
    queryFn: async () => (await sdk.client.fetch<{ payout: Payout }>(`${PATH}/${id}`)).payout,
    enabled: id !== "",
    refetchInterval: 30_000,
    retry: 1,
  });

export function usePayoutLines(payoutId: string, kind: string | undefined, offset: number, limit: number) {
  const query = { payout_id: payoutId, offset, limit, ...(kind && { kind }) };
  return useQuery({
    queryKey: keys.payoutLines(query),
    queryFn: () => sdk.client.fetch<{ payout_lines: PayoutLine[] } & Page>("/admin/doorstep/payout-lines", { query }),
    placeholderData: keepPreviousData,
    retry: 1,
  });
}

/** Has the payouts fetched that were made since then; the work goes on after the answer. */
export const useFetchPayouts = () => useAction<Date, { payouts: number }>((since) => ({ path: "payouts/fetch", body: { since } }));
