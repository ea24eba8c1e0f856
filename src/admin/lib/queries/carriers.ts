import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CarriersView } from "../../../workflows/carrier/carriers-view";
import type { ClosedDay as DayClosed, ManifestView } from "../../../workflows/carrier/manifests";
import type { PickedUp } from "../../../workflows/carrier/pickups";
import { sdk } from "../sdk";
import type { Page, Told } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export type Carriers = Told<CarriersView>;
export type Waiting = Carriers["waiting"][number];
export type CarrierManifest = Told<ManifestView>;
export type ClosedDay = Told<DayClosed>;
export type CarrierPickup = Told<PickedUp["pickups"][number]>;
export type Booked = Told<PickedUp>;

export const useCarriers = () =>
  useQuery({
    queryKey: keys.carriers("overview"),
    queryFn: async () => (await sdk.client.fetch<{ carriers: Carriers }>("/admin/doorstep/carriers")).carriers,
    refetchInterval: 60_000,
    retry: 1,
  });

export const usePickups = (offset: number, limit: number) =>
  useQuery({
    queryKey: keys.carriers("pickups", offset),
    queryFn: () => sdk.client.fetch<{ pickups: CarrierPickup[] } & Page>("/admin/doorstep/pickups", { query: { offset, limit } }),
    placeholderData: keepPreviousData,
    retry: 1,
  });

export const useManifests = (offset: number, limit: number) =>
  useQuery({
    queryKey: keys.carriers("manifests", offset),
    queryFn: () => sdk.client.fetch<{ manifests: CarrierManifest[] } & Page>("/admin/doorstep/manifests", { query: { offset, limit } }),
    placeholderData: keepPreviousData,
    retry: 1,
  });

/** One manifest a carrier, or as many as it wants, of the labels of the location that stand on none. */
export const useCloseDay = () => useAction<string, ClosedDay>((location_id) => ({ path: "manifests", body: { location_id } }));

/** One driver a carrier, for all parcels of the location that may leave. */
export const useBookPickup = (location_id: string) => useAction<string, Booked>((date) => ({ path: "pickups", body: { location_id, date } }));

export const useCancelPickup = () => useAction((id: string) => ({ path: `pickups/${id}`, method: "DELETE" }));
