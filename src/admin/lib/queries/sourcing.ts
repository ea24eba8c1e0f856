import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { SourceLocation } from "../stock/types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const useSourceLocations = () =>
  useQuery({
    queryKey: keys.sourceLocations(),
    queryFn: async () => (await sdk.client.fetch<{ source_locations: SourceLocation[] }>("/admin/doorstep/source-locations")).source_locations,
    refetchInterval: 30_000,
    retry: 1,
  });

type LocationChange = Partial<Omit<SourceLocation, "location_id" | "name" | "country_code" | "postal_code" | "orders_today">>;
export const useChangeSourceLocation = (id: string) => useAction((body: LocationChange) => ({ path: `source-locations/${id}`, body }));
