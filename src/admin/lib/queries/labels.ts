import type { HttpTypes } from "@medusajs/types";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AddressCheck } from "../../../workflows/carrier/check-address";
import type { LabelWishes } from "../../../workflows/carrier/label-request";
import type { RateView } from "../../../workflows/carrier/rates";
import type { ReturnLabelView } from "../../../workflows/carrier/return-label-view";
import { sdk } from "../sdk";
import { DOORSTEP, keys } from "./keys";
import { useAction } from "./use-action";

export type LabelInput = Pick<LabelWishes, "signature" | "insured_amount" | "dangerous_goods" | "return_label"> & { adapter?: string; rate_id?: string; tracking_number?: string; accept_address?: boolean };

/** What each service of a carrier would cost for a package, the cheapest first. */
export const useRates = (packageId: string, adapter: string) =>
  useQuery({
    queryKey: keys.rates(packageId, adapter),
    queryFn: async () => (await sdk.client.fetch<{ rates: RateView[] }>(`/admin/doorstep/packages/${packageId}/rates`, { query: { adapter } })).rates,
    enabled: adapter !== "",
    retry: false,
  });

/** Whether a carrier knows where an order goes, and how it would write the address. */
export const useAddressCheck = (orderId: string, adapter: string) =>
  useQuery({
    queryKey: keys.addressCheck(orderId, adapter),
    queryFn: async () => (await sdk.client.fetch<{ address_check: AddressCheck }>(`/admin/doorstep/orders/${orderId}/address-check`, { query: { adapter } })).address_check,
    enabled: adapter !== "",
    retry: false,
  });

type Suggestion = NonNullable<AddressCheck["suggestion"]>;

/** The order goes where the carrier would write it: whom and by which phone stays as it was. */
export function useSuggestedAddress(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ street1, street2, city, state, zip }: Suggestion) => {
      const { order } = await sdk.admin.order.retrieve(orderId, { fields: "id,*shipping_address" });
      const { first_name, last_name, company, phone, country_code } = order.shipping_address ?? {};
      const address = { first_name, last_name, company, phone, country_code, address_1: street1, address_2: street2 ?? "", city, province: state ?? "", postal_code: zip };
      return sdk.admin.order.update(orderId, { shipping_address: address as HttpTypes.AdminUpdateOrder["shipping_address"] });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: [DOORSTEP] }),
  });
}

/** The return label that a package's label came with. */
export const useReturnLabel = (packageId: string, isWanted: boolean) =>
  useQuery({
    queryKey: keys.returnLabel(packageId),
    queryFn: async () => (await sdk.client.fetch<{ return_label: ReturnLabelView | null }>(`/admin/doorstep/packages/${packageId}`)).return_label,
    enabled: isWanted,
    retry: 1,
  });

/** What can be done about a package's label. */
export const useLabelActions = (packageId: string) => ({
  buy: useAction<LabelInput>((body) => ({ path: `packages/${packageId}/label`, body })),
  giveBack: useAction<void>(() => ({ path: `packages/${packageId}/label`, method: "DELETE" })),
  handOver: useAction<string>((shipmentId) => ({ path: `shipments/${shipmentId}/ship`, body: {} })),
});
