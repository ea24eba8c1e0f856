import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TransitTimeInput } from "../../../workflows/delivery/settings";
import type { DeliveryLocation, DeliveryScore, TransitLane, TransitTime } from "../delivery/types";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const useDeliveryLocations = () =>
  useQuery({
    queryKey: keys.delivery("locations"),
    queryFn: async () => (await sdk.client.fetch<{ delivery_locations: DeliveryLocation[] }>("/admin/doorstep/delivery-locations")).delivery_locations,
    refetchInterval: 60_000,
    retry: 1,
  });

type LocationChange = Partial<Pick<DeliveryLocation, "time_zone" | "cut_offs" | "handling_days" | "holidays" | "closures">>;
export const useChangeDeliveryLocation = (id: string) => useAction((body: LocationChange) => ({ path: `delivery-locations/${id}`, body }));

export const useTransitTimes = (offset: number, limit: number) =>
  useQuery({
    queryKey: keys.delivery("transit-times", offset),
    queryFn: () => sdk.client.fetch<{ transit_times: TransitTime[] } & Page>("/admin/doorstep/transit-times", { query: { offset, limit } }),
    placeholderData: keepPreviousData,
    retry: 1,
  });

/** Saves a row of the table; without an id it is a new one. */
export const useSaveTransitTime = (id?: string) => useAction((body: TransitTimeInput) => ({ path: id ? `transit-times/${id}` : "transit-times", body }));
export const useDeleteTransitTime = () => useAction((id: string) => ({ path: `transit-times/${id}`, method: "DELETE" }));

export const useTransitLanes = (offset: number, limit: number) =>
  useQuery({
    queryKey: keys.delivery("lanes", offset),
    queryFn: () => sdk.client.fetch<{ transit_lanes: TransitLane[] } & Page>("/admin/doorstep/transit-lanes", { query: { offset, limit } }),
    placeholderData: keepPreviousData,
    retry: 1,
  });

export const useDeliveryScore = (from: string, to: string) =>
  useQuery({
    queryKey: keys.delivery("score", from, to),
    queryFn: async () => (await sdk.client.fetch<{ delivery_score: DeliveryScore }>("/admin/doorstep/delivery-score", { query: { from, to } })).delivery_score,
    placeholderData: keepPreviousData,
    retry: 1,
  });

/** The ways that parcels go by: the names of the store's shipping options by their ids; empty until they are known. */
export function useServiceNames(): Map<string, { name: string; service: string | null }> {
  const { data } = useQuery({
    queryKey: keys.delivery("services"),
    queryFn: () => sdk.admin.shippingOption.list({ fields: "id,name,data,service_zone.name", limit: 500 }),
    staleTime: 5 * 60_000,
  });
  return new Map(data?.shipping_options.map(({ id, name, data: own, service_zone }) => {
    const { service } = (own ?? {}) as { service?: unknown };
    return [id, { name: [name, service_zone?.name].filter(Boolean).join(", "), service: typeof service === "string" ? service : null }];
  }));
}
