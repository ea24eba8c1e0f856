import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { smallPicture } from "../small-picture";
import type { Page, WorkOrder } from "../types";
import { newRandomId } from "../random-id";
import type { RefusedScan } from "../use-pack-scans";
import { DOORSTEP, keys } from "./keys";

const PATH = "/admin/doorstep/work-orders";

export type WorkOrdersAsked = { limit: number; offset: number; state?: string; waiting_code?: string; location_id?: string; display_id?: number };
export const useWorkOrders = (query: WorkOrdersAsked) =>
  useQuery({
    queryKey: keys.workOrders(query),
    queryFn: () => sdk.client.fetch<{ work_orders: WorkOrder[] } & Page>(PATH, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    retry: 1,
  });

export const useWorkOrder = (id: string) =>
  useQuery({
    queryKey: keys.workOrder(id),
    queryFn: async () => (await sdk.client.fetch<{ work_order: WorkOrder }>(`${PATH}/${id}`)).work_order,
    enabled: id !== "",
    // What follows from a decision is found in the background: a hold that was let go, an order that was changed.
    refetchInterval: 10_000,
    retry: 1,
  });

export type Scan = { scan_id: string; barcode: string; quantity: number };
export type Pieces = { line_id: string; quantity: number };
export type Packing = { weight_grams?: number; weight_note?: string; carton_id?: string; scans: Scan[]; acknowledge_instructions?: boolean };

/** What a picker can do with a work order. Each refreshes everything of ours that may have changed with it; a parcel also where the answer was lost. */
export function useWorkOrderActions(id: string) {
  const client = useQueryClient();
  const post = (path: string, body: object) => sdk.client.fetch(path, { method: "POST", body });
  const onSuccess = () => client.invalidateQueries({ queryKey: [DOORSTEP] });
  return {
    start: useMutation({ mutationFn: () => post(`${PATH}/${id}/start`, {}), onSuccess }),
    scan: useMutation({ mutationFn: (scan: Scan) => post(`${PATH}/${id}/scans`, scan), onSuccess }),
    pack: useMutation({ mutationFn: (packing: Packing) => post(`${PATH}/${id}/packages`, packing), onSettled: onSuccess }),
    /** For the record alone: nothing that is shown changes by it. */
    refuse: useMutation({ mutationFn: (refused: RefusedScan) => post(`${PATH}/${id}/refused-scans`, refused) }),
    hold: useMutation({ mutationFn: (reason: string) => post(`${PATH}/${id}/hold`, { reason }), onSuccess }),
    release: useMutation({ mutationFn: () => post(`${PATH}/${id}/release`, {}), onSuccess }),
    merge: useMutation({ mutationFn: (ids: string[]) => post(`${PATH}/${id}/merge`, { work_order_ids: ids }), onSuccess }),
    unmerge: useMutation({ mutationFn: () => post(`${PATH}/${id}/unmerge`, {}), onSuccess }),
    split: useMutation({ mutationFn: async (lines: Pieces[]) => ((await post(`${PATH}/${id}/split`, { lines })) as { work_orders: WorkOrder[] }).work_orders, onSuccess }),
    handOver: useMutation({ mutationFn: (to: string | null) => post(`${PATH}/${id}/hand-over`, { to }), onSuccess }),
    shortPick: useMutation({ mutationFn: (short: Pieces & { short_id: string; reason: string }) => post(`${PATH}/${id}/short-pick`, short), onSuccess }),
    prioritise: useMutation({ mutationFn: (priority: number | null) => post(`${PATH}/${id}/priority`, { priority }), onSuccess }),
    collected: useMutation({ mutationFn: (packageId: string) => post(`/admin/doorstep/packages/${packageId}/collected`, {}), onSuccess }),
    unpack: useMutation({ mutationFn: (packageId: string) => post(`/admin/doorstep/packages/${packageId}/unpack`, {}), onSuccess }),
  };
}

/** Keeps a photo of what lies in a package. */
export function useAddPhoto(packageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) =>
      sdk.client.fetch(`/admin/doorstep/packages/${packageId}/photo`, { method: "POST", body: { photo_id: newRandomId(), content: await smallPicture(file) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [DOORSTEP] }),
  });
}
