import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Analytics } from "../analytics/types";
import { sdk } from "../sdk";
import { keys } from "./keys";

export const useAnalytics = (query: Record<string, string>) =>
  useQuery({
    queryKey: keys.analytics(query),
    queryFn: async () => (await sdk.client.fetch<{ analytics: Analytics }>("/admin/doorstep/analytics", { query })).analytics,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: 1,
  });
