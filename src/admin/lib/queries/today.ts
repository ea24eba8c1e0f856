import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { TodayCounts, TodayGroup, TodayItem } from "../today/types";
import type { Page } from "../types";
import { keys } from "./keys";

export const useToday = (group: TodayGroup | undefined, offset: number, limit: number) =>
  useQuery({
    queryKey: keys.today(group ?? "", offset),
    queryFn: () => sdk.client.fetch<{ today: TodayItem[]; counts: TodayCounts } & Page>("/admin/doorstep/today", { query: { limit, offset, ...(group && { group }) } }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    retry: 1,
  });

/** Asked for once a minute, and not at all while nobody sees it: React Query pauses with the tab. */
export const useTodayCount = () =>
  useQuery({
    queryKey: keys.todayCount(),
    queryFn: () => sdk.client.fetch<{ count: number; counts: TodayCounts }>("/admin/doorstep/today/count"),
    refetchInterval: 60_000,
    staleTime: 15_000,
    retry: false,
  });
