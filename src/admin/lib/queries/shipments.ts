import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Shipment } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

/** The shipments of an order, the latest first: live ones, and labels that were given back. */
export function useShipments(orderId: string): Shipment[] {
  const { data } = useQuery({
    queryKey: keys.shipments(orderId),
    queryFn: () => sdk.client.fetch<{ shipments: Shipment[] }>("/admin/doorstep/shipments", { query: { order_id: orderId, state: ["bought", "shipped", "voided"], limit: 100 } }),
    retry: 1,
  });
  return data?.shipments ?? [];
}

/** Somebody takes note that the carrier keeps the money of a label that was given back. */
export const useSeeRefund = (shipmentId: string) => useAction<void>(() => ({ path: `shipments/${shipmentId}/refund-seen`, body: {} }));
