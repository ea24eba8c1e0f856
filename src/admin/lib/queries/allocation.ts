import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Allocation } from "../stock/types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const useAllocation = (orderId: string) =>
  useQuery({
    queryKey: keys.allocation(orderId),
    queryFn: async () => (await sdk.client.fetch<{ allocation: Allocation }>(`/admin/doorstep/orders/${orderId}/allocation`)).allocation,
    refetchInterval: 15_000,
    retry: 1,
  });

export type Move = { hold_line_id: string; location_id: string };

/** Without moves the rules decide anew. */
export const useReallocate = (orderId: string) =>
  useAction((moves: Move[] | undefined) => ({ path: `orders/${orderId}/allocation`, body: moves ? { moves } : {} }));
