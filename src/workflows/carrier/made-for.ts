import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { ShipmentRow } from "../../modules/carrier/service";

/** In a fulfilment's metadata: the label that it was made for, so that it is found after a crash instead of made again. */
export const MADE_FOR = "doorstep_reference";

type Made = { id: string; canceled_at: string | null; metadata: Record<string, unknown> | null };
type OrderRead = { canceled_at: string | null; items: { id: string; detail: { quantity: number; fulfilled_quantity: number } }[]; fulfillments?: Made[] };
export type LineOfOrder = { line_item_id: string; quantity: number };

/** The order of a shipment as it stands now: whether it was canceled, what of each line has still to be fulfilled, and core's fulfilment that was made for the label. */
export async function orderOfLabel(container: MedusaContainer, shipment: ShipmentRow): Promise<{ isCanceled: boolean; open: Map<string, number>; made: string | undefined }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [found] } = await query.graph({
    entity: "order", fields: ["canceled_at", "items.id", "items.detail.quantity", "items.detail.fulfilled_quantity", "fulfillments.id", "fulfillments.canceled_at", "fulfillments.metadata"],
    filters: { id: shipment.order_id },
  });
  const { canceled_at, items, fulfillments = [] } = found as unknown as OrderRead;
  return {
    isCanceled: Boolean(canceled_at),
    open: new Map(items.map(({ id, detail }) => [id, detail.quantity - detail.fulfilled_quantity])),
    made: fulfillments.find((made) => !made.canceled_at && made.metadata?.[MADE_FOR] === shipment.reference)?.id,
  };
}

/** Whether the order counts its lines as fulfilled by it, or has counted them back. */
export async function isCounted(container: MedusaContainer, orderId: string, fulfillmentId: string, action: "FULFILL_ITEM" | "CANCEL_ITEM_FULFILLMENT"): Promise<boolean> {
  const [known] = await container.resolve(Modules.ORDER).listOrderChangeActions({ order_id: orderId, reference_id: fulfillmentId, action } as never, { take: 1 });
  return Boolean(known);
}
