import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import { DOORSTEP } from "./keys";

/** What seldom changes is asked for once in a while. */
const SELDOM = { staleTime: 5 * 60_000, retry: 1 } as const;
type Named = { id: string; name: string };

export const useSalesChannels = (): Named[] => {
  const { data } = useQuery({ queryKey: [DOORSTEP, "sales-channels"], queryFn: () => sdk.admin.salesChannel.list({ fields: "id,name", limit: 200 }), ...SELDOM });
  return data?.sales_channels ?? [];
};

const useRegionList = () =>
  useQuery({ queryKey: [DOORSTEP, "regions"], queryFn: () => sdk.admin.region.list({ fields: "id,name,*countries", limit: 200 }), ...SELDOM }).data?.regions ?? [];

export const useRegions = (): Named[] => useRegionList().map(({ id, name }) => ({ id, name }));

/** The codes of the countries that the store sells to. */
export const useCountryCodes = (): string[] => [...new Set(useRegionList().flatMap(({ countries }) => (countries ?? []).flatMap(({ iso_2 }) => iso_2 ?? [])))].sort();

/** The currency that the store counts in, of which the parcels' costs are. */
export function useStoreCurrency(): string | undefined {
  const { data } = useQuery({ queryKey: [DOORSTEP, "store"], queryFn: () => sdk.admin.store.list({ fields: "id,*supported_currencies" }), ...SELDOM });
  const currencies = data?.stores[0]?.supported_currencies ?? [];
  return (currencies.find(({ is_default }) => is_default) ?? currencies[0])?.currency_code;
}
