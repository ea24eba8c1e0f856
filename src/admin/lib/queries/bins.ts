import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { BinListRead } from "../../../workflows/warehouse/import-bins";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { DOORSTEP, keys } from "./keys";
import { useAction } from "./use-action";

export type HeldGoods = { inventory_item_id: string; sku: string | null; title: string | null; quantity: number | null; replenish_below: number | null };
export type Bin = { id: string; location_id: string; code: string; zone: string | null; kind: "pick" | "reserve"; path_order: number; items: HeldGoods[] };
export type { BinListRead };

export const useBins = (query: { location_id: string; q?: string; limit: number; offset: number }) =>
  useQuery({
    queryKey: keys.bins(query), queryFn: () => sdk.client.fetch<{ bins: Bin[] } & Page>("/admin/doorstep/bins", { query }), enabled: query.location_id !== "", placeholderData: keepPreviousData, retry: 1,
  });

type BinInput = Pick<Bin, "location_id" | "code" | "zone" | "kind"> & { path_order?: number };
export const useSaveBin = () => useAction((body: BinInput) => ({ path: "bins", body }));
export const useRemoveBin = () => useAction((id: string) => ({ path: `bins/${id}`, method: "DELETE" }));
export const useMoveBin = () => useAction(({ id, ...body }: { id: string; before?: string; after?: string }) => ({ path: `bins/${id}/move`, body }));
export const usePutIntoBin = (id: string) => useAction((body: Pick<HeldGoods, "inventory_item_id" | "quantity" | "replenish_below">) => ({ path: `bins/${id}/items`, body }));
export const useTakeOutOfBin = (id: string) => useAction((item: string) => ({ path: `bins/${id}/items/${item}`, method: "DELETE" }));

type BinList = { location_id: string; csv: string };
/** Tells what a list says and what is wrong with it; changes nothing. */
export const usePreviewBins = () =>
  useMutation({ mutationFn: async (body: BinList) => (await sdk.client.fetch<{ bin_list: BinListRead }>("/admin/doorstep/bins/import", { method: "POST", body: { ...body, preview: true } })).bin_list });
export const useImportBins = () => useAction<BinList, { bin_list: BinListRead }>((body) => ({ path: "bins/import", body }));

export type StockedItem = { id: string; sku: string | null; title: string | null };
const FOUND = 6;
/** Items by a part of their name or SKU. */
export const useItemsFound = (q: string) =>
  useQuery({
    queryKey: [DOORSTEP, "items-found", q], queryFn: async (): Promise<StockedItem[]> =>
      (await sdk.admin.inventoryItem.list({ q, fields: "id,sku,title", limit: FOUND })).inventory_items.map(({ id, sku, title }) => ({ id, sku: sku ?? null, title: title ?? null })),
    enabled: q !== "", placeholderData: keepPreviousData, staleTime: 60_000, retry: 1,
  });
