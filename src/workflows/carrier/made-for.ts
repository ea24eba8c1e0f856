import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** In a fulfilment's metadata: the label that it was made for, so that it is found after a crash instead of made again. */
export const MADE_FOR = "doorstep_reference";

type Made = { id: string; canceled_at: string | null; metadata: Record<string, unknown> | null };
/** What a fulfilment is made for: a package that has a label, or is collected. */
export type MadeFor = { reference: string; order_id: string };
/** A line of an order as it names itself. */
export type NamedLine = { id: string; title: string; variant_title: string | null; variant_sku: string | null; variant_barcode: string | null };
type OrderRead = { canceled_at: string | null; items: (NamedLine & { detail: { quantity: number; fulfilled_quantity: number } })[]; fulfillments?: Made[] };
export type LineOfOrder = { line_item_id: string; quantity: number };

type OrderOfLabel = { isCanceled: boolean; open: Map<string, number>; made: string | undefined; items: NamedLine[] };

const FIELDS = [
  "canceled_at", ...["id", "title", "variant_title", "variant_sku", "variant_barcode", "detail.quantity", "detail.fulfilled_quantity"].map((field) => `items.${field}`),
  "fulfillments.id", "fulfillments.canceled_at", "fulfillments.metadata",
];

/** The order of a package as it stands now: whether it was canceled, what of each line has still to be fulfilled, and core's fulfilment that was made for it. */
export async function orderOfLabel(container: MedusaContainer, { order_id, reference }: MadeFor): Promise<OrderOfLabel> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [found] } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: order_id } });
  const { canceled_at, items, fulfillments = [] } = found as unknown as OrderRead;
  return {
    items, isCanceled: Boolean(canceled_at),
    open: new Map(items.map(({ id, detail }) => [id, detail.quantity - detail.fulfilled_quantity])),
    made: fulfillments.find((made) => !made.canceled_at && made.metadata?.[MADE_FOR] === reference)?.id,
  };
}

/** Whether the order counts its lines as fulfilled by it, or has counted them back. */
export async function isCounted(container: MedusaContainer, orderId: string, fulfillmentId: string, action: "FULFILL_ITEM" | "CANCEL_ITEM_FULFILLMENT"): Promise<boolean> {
  const [known] = await container.resolve(Modules.ORDER).listOrderChangeActions({ order_id: orderId, reference_id: fulfillmentId, action } as never, { take: 1 });
  return Boolean(known);
}
