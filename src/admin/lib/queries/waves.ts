import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { WaveKind } from "../../../modules/warehouse/rules/wave";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export type Wave = {
  id: string; location_id: string; name: string; kind: WaveKind; picker_id: string | null; picker_name: string | null; started_at: string | null; created_at: string;
  work_orders: { id: string; display_id: number; state: string }[]; pieces: number; picked: number;
};
export type NewWave = { location_id: string; name: string; kind: WaveKind } & ({ work_order_ids: string[] } | { next: number });

/** The waves that are not picked yet. */
export const useOpenWaves = (location_id: string, offset: number, limit: number) => {
  const query = { open: "true", limit, offset, ...(location_id && { location_id }) };
  return useQuery({
    queryKey: keys.waves(query), queryFn: () => sdk.client.fetch<{ waves: Wave[] } & Page>("/admin/doorstep/waves", { query }), placeholderData: keepPreviousData, refetchInterval: 30_000, retry: 1,
  });
};

export const useMakeWave = () => useAction<NewWave, { wave: { work_orders: unknown[] } }>((body) => ({ path: "waves", body }));
export const useDissolveWave = () => useAction((id: string) => ({ path: `waves/${id}`, method: "DELETE" }));
export const useHandOverWave = (id: string) => useAction((to: string | null) => ({ path: `waves/${id}/hand-over`, body: { to } }));
