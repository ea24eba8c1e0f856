import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { OrderResult, OrderRow, OrdersPage, SavedView } from "../orders/types";
import { sdk } from "../sdk";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const useOrdersOnTheWay = (query: object) =>
  useQuery({
    queryKey: keys.ordersOnTheWay(query),
    queryFn: () => sdk.client.fetch<OrdersPage>("/admin/doorstep/orders-on-the-way", { query }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    retry: 1,
  });

export type OrdersDeed = { do: "prioritise"; priority: number | null } | { do: "hold"; reason: string } | { do: "release" } | { do: "resend" };
export const useActOnOrders = () => useAction<{ ids: readonly string[]; deed: OrdersDeed }, { results: OrderResult[] }>(({ ids, deed }) => ({ path: "orders-on-the-way/actions", body: { order_ids: ids, ...deed } }));

export const useSavedViews = () =>
  useQuery({
    queryKey: keys.savedViews("orders"),
    queryFn: async () => (await sdk.client.fetch<{ saved_views: SavedView[] }>("/admin/doorstep/saved-views", { query: { page: "orders" } })).saved_views,
    staleTime: 60_000,
    retry: 1,
  });

type ViewInput = Pick<SavedView, "name" | "query" | "shared" | "is_default">;
export const useSaveView = (id?: string) => useAction<ViewInput, { saved_view: SavedView }>((body) => ({ path: id ? `saved-views/${id}` : "saved-views", body: { page: "orders", ...body } }));
export const useDeleteView = () => useAction((id: string) => ({ path: `saved-views/${id}`, method: "DELETE" }));

export type CustomerOrders = { orders: OrderRow[]; counts: { orders: number; under_way: number; exceptions: number; cases: number } };
export const useCustomerOrders = (id: string) =>
  useQuery({ queryKey: keys.customerOrders(id), queryFn: () => sdk.client.fetch<CustomerOrders>(`/admin/doorstep/customers/${id}/orders`), refetchInterval: 60_000, retry: 1 });
