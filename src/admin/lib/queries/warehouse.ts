import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CartonAdvice } from "../../../modules/warehouse/rules/cartons";
import type { Figures } from "../../../modules/warehouse/rules/figures";
import { sdk } from "../sdk";
import type { Page, Told } from "../types";
import { DOORSTEP, keys } from "./keys";

export type Carton = { id: string; name: string; length_mm: number; width_mm: number; height_mm: number; weight_grams: number; max_grams: number | null };
export type NewCarton = Omit<Carton, "id">;
export type Task = {
  id: string; kind: "put_back" | "recount" | "replenish"; location_id: string; order_id: string | null; work_order_id: string | null; sku: string | null; title: string;
  bin: string; quantity: number | null; reason: string; note: string | null; created_at: string;
  /** The reserve bins that a bin can be filled up from. */
  from: { bin: string; quantity: number | null }[];
  /** The bins that are counted together. */
  count_in: string[];
};
export type TaskResult = { counted_quantity?: number; counted_in?: string[]; brought_quantity?: number; from_bin?: string | null };
export type WarehouseFigures = Told<Figures> & { from: string; to: string; names: Record<string, string> };

export const useCartons = () =>
  useQuery({ queryKey: keys.cartons(), queryFn: async () => (await sdk.client.fetch<{ cartons: Carton[] }>("/admin/doorstep/cartons")).cartons, retry: 1 });

/** Told of what is picked; nothing is told before that. */
export const useCartonAdvice = (workOrderId: string) =>
  useQuery({
    queryKey: keys.cartonAdvice(workOrderId),
    queryFn: () => sdk.client.fetch<CartonAdvice>(`/admin/doorstep/work-orders/${workOrderId}/cartons`),
    retry: false,
  });

export const useTasks = (locationId: string, offset: number, limit: number) =>
  useQuery({
    queryKey: keys.tasks(locationId, offset),
    queryFn: () => sdk.client.fetch<{ tasks: Task[] } & Page>("/admin/doorstep/tasks", { query: { state: "open", limit, offset, ...(locationId && { location_id: locationId }) } }),
    refetchInterval: 30_000,
    retry: 1,
  });

export const useWarehouseFigures = (locationId: string, from: string) =>
  useQuery({
    queryKey: keys.warehouseFigures(locationId, from),
    queryFn: async () => (await sdk.client.fetch<{ warehouse_figures: WarehouseFigures }>("/admin/doorstep/warehouse-figures", { query: { from, ...(locationId && { location_id: locationId }) } })).warehouse_figures,
    refetchInterval: 60_000,
    retry: 1,
  });

/** What can be done about a location's tasks and the shop's cartons. */
export function useWarehouseActions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [DOORSTEP] });
  return {
    finishTask: useMutation({
      mutationFn: ({ id, ...result }: { id: string } & TaskResult) => sdk.client.fetch(`/admin/doorstep/tasks/${id}/done`, { method: "POST", body: result }),
      onSuccess,
    }),
    putCarton: useMutation({ mutationFn: (carton: NewCarton) => sdk.client.fetch("/admin/doorstep/cartons", { method: "POST", body: carton }), onSuccess }),
    deleteCarton: useMutation({ mutationFn: (id: string) => sdk.client.fetch(`/admin/doorstep/cartons/${id}`, { method: "DELETE" }), onSuccess }),
  };
}
