import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ExceptionCount, Parcel, ParcelDetail } from "../exceptions/types";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

const PATH = "/admin/doorstep/trackers";

export const useFlaggedParcels = (query: Record<string, unknown>) =>
  useQuery({
    queryKey: keys.parcels(query),
    queryFn: () => sdk.client.fetch<{ trackers: Parcel[] } & Page>(PATH, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    retry: 1,
  });

export const useExceptionCounts = () =>
  useQuery({
    queryKey: keys.exceptionCounts(),
    queryFn: async () => (await sdk.client.fetch<{ tracker_counts: ExceptionCount[] }>("/admin/doorstep/tracker-counts")).tracker_counts,
    refetchInterval: 30_000,
    retry: 1,
  });

export const useParcel = (id: string) =>
  useQuery({
    queryKey: keys.parcel(id),
    queryFn: async () => (await sdk.client.fetch<{ tracker: ParcelDetail }>(`${PATH}/${id}`)).tracker,
    enabled: id !== "",
    refetchInterval: 30_000,
    retry: 1,
  });

export type ParcelDeed = { do: "assign"; owner_id: string | null } | { do: "snooze"; until: string | null } | { do: "note"; note: string } | { do: "settle"; note?: string };

/** The same for all of the parcels. */
export const useActOnParcels = () => useAction<{ ids: readonly string[]; deed: ParcelDeed }>(({ ids, deed }) => ({ path: "trackers/actions", body: { ids, ...deed } }));
export const useRefreshParcel = (id: string) => useAction<void>(() => ({ path: `trackers/${id}/refresh`, body: {} }));

export type ScanTold = { status: string; cause?: string; message?: string; signed_by?: string };
export const useTellScan = (id: string) => useAction<ScanTold>((body) => ({ path: `trackers/${id}/scans`, body }));
