import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Shipment } from "../types";
import { keys } from "./keys";

/** The live shipments of an order, by their package's id. */
export function useShipmentsByPackage(orderId: string): Map<string, Shipment> {
  const { data } = useQuery({
    queryKey: keys.shipments(orderId),
    queryFn: () => sdk.client.fetch<{ shipments: Shipment[] }>("/admin/doorstep/shipments", { query: { order_id: orderId, state: ["bought", "shipped"], limit: 100 } }),
    retry: 1,
  });
  return new Map(data?.shipments.map((shipment) => [shipment.package_id, shipment]));
}
