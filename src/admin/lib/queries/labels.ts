import { useQuery } from "@tanstack/react-query";
import type { LabelWishes } from "../../../workflows/carrier/label-request";
import type { RateView } from "../../../workflows/carrier/rates";
import { sdk } from "../sdk";
import { keys } from "./keys";
import { useAction } from "./use-action";

export type LabelInput = Pick<LabelWishes, "signature" | "return_label"> & { adapter?: string; rate_id?: string; tracking_number?: string; accept_address?: boolean };

/** What each service of a carrier would cost for a package, the cheapest first. */
export const useRates = (packageId: string, adapter: string) =>
  useQuery({
    queryKey: keys.rates(packageId, adapter),
    queryFn: async () => (await sdk.client.fetch<{ rates: RateView[] }>(`/admin/doorstep/packages/${packageId}/rates`, { query: { adapter } })).rates,
    enabled: adapter !== "",
    retry: false,
  });

/** What can be done about a package's label. */
export const useLabelActions = (packageId: string) => ({
  buy: useAction<LabelInput>((body) => ({ path: `packages/${packageId}/label`, body })),
  giveBack: useAction<void>(() => ({ path: `packages/${packageId}/label`, method: "DELETE" })),
  handOver: useAction<string>((shipmentId) => ({ path: `shipments/${shipmentId}/ship`, body: {} })),
});
