import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { StockAlertRow, StockItem, StockRow, StockShown } from "../stock/types";
import type { Page } from "../types";
import { keys } from "./keys";

/** Stock moves while somebody looks at it. A page that nobody sees asks for nothing. */
const LIVE = { refetchInterval: 10_000, retry: 1 } as const;

export type StockFilter = { q?: string; location_id?: string; inventory_item_id?: string | string[]; product_id?: string; show?: StockShown; limit: number; offset: number };

/** A page of what lies where and for whom. */
export const useStock = (filter: StockFilter) =>
  useQuery({
    queryKey: keys.stock(filter),
    queryFn: () => sdk.client.fetch<{ stock: StockRow[] } & Page>("/admin/doorstep/stock", { query: filter }),
    placeholderData: keepPreviousData,
    ...LIVE,
  });

export const useStockItem = (id: string) =>
  useQuery({
    queryKey: keys.stockItem(id),
    queryFn: async () => (await sdk.client.fetch<{ stock_item: StockItem }>(`/admin/doorstep/stock/${id}`)).stock_item,
    enabled: id !== "",
    ...LIVE,
  });

export const useStockAlerts = () =>
  useQuery({
    queryKey: keys.stockAlerts(),
    queryFn: async () => (await sdk.client.fetch<{ stock_alerts: StockAlertRow[] }>("/admin/doorstep/stock-alerts")).stock_alerts,
    ...LIVE,
  });
