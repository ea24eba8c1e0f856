import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Journey } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

/** An order under way changes while somebody looks at it. */
const REFRESH_MS = 15_000;

export const useJourney = (orderId: string) =>
  useQuery({
    queryKey: keys.journey(orderId),
    queryFn: async () => (await sdk.client.fetch<{ journey: Journey }>(`/admin/doorstep/orders/${orderId}/journey`)).journey,
    refetchInterval: REFRESH_MS,
    retry: 1,
  });

/** Makes every link to the order's page that was given out so far open nothing. */
export const useRevokeLinks = (orderId: string) => useAction<void, { order_url: string }>(() => ({ path: `orders/${orderId}/link/revoke`, body: {} }));
