import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { keys } from "./keys";

export type NamedOrder = { id: string; display_id?: number; total: number; currency_code: string };

/** What a list says of core's orders beside their ids; empty until it is known. Asked for once for all of them. */
export function useOrders(orderIds: readonly (string | null)[]): Map<string, NamedOrder> {
  const ids = [...new Set(orderIds.filter((id) => id !== null))].sort();
  const { data } = useQuery({
    queryKey: keys.orders(ids),
    queryFn: () => sdk.admin.order.list({ id: ids, fields: "id,display_id,total,currency_code", limit: ids.length }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    retry: 1,
  });
  return new Map(data?.orders.map((order) => [order.id, order]));
}
