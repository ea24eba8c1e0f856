import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { DOORSTEP } from "./keys";

/** The names of the store's locations by id; empty until they are known. */
export function useLocationNames(): Map<string, string> {
  const { data } = useQuery({
    queryKey: [DOORSTEP, "location-names"],
    queryFn: () => sdk.admin.stockLocation.list({ fields: "id,name", limit: 200 }),
    staleTime: 5 * 60_000,
  });
  return new Map(data?.stock_locations.map(({ id, name }) => [id, name]));
}
