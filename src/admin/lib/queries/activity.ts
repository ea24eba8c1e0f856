import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ActivityPage } from "../../../workflows/warehouse/activity";
import { sdk } from "../sdk";
import type { Told } from "../types";
import { keys } from "./keys";

// What a deed tells beside its kind has no one form.
type Row = Omit<Told<ActivityPage["activity"][number]>, "data"> & { data: Record<string, unknown> | null };
export type ActivityRow = Row;

export const useActivity = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: keys.activity(query), queryFn: () => sdk.client.fetch<{ activity: ActivityRow[]; next: string | null }>("/admin/doorstep/warehouse-activity", { query }), placeholderData: keepPreviousData,
    refetchInterval: 60_000, retry: 1,
  });
