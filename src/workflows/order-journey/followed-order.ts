import type { BigNumberInput, MedusaContainer, OrderDTO, FulfillmentDTO, PaymentCollectionDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, OrderChangeStatus, OrderChangeType } from "@medusajs/framework/utils";

const FIELDS = [
  "id", "display_id", "status", "email", "currency_code", "locale", "created_at", "updated_at", "canceled_at", "is_draft_order",
  "region_id", "sales_channel_id", "customer_id", "metadata", "version",
  "total", "subtotal", "tax_total", "discount_total", "shipping_total", "item_total", "credit_line_total",
  "items.*", "items.detail.*", "items.variant.id", "items.variant.sku", "items.variant.barcode", "items.variant.manage_inventory",
  "items.variant.allow_backorder", "items.variant.weight", "items.variant.length", "items.variant.width", "items.variant.height",
  "items.variant.product.weight", "items.variant.product.length", "items.variant.product.width", "items.variant.product.height",
  "items.variant.inventory_items.inventory_item_id", "items.variant.inventory_items.required_quantity",
  "shipping_address.*", "billing_address.*",
  "shipping_methods.*", "shipping_methods.total",
  "transactions.*",
  "payment_collections.*", "payment_collections.payment_sessions.*", "payment_collections.payments.*", "payment_collections.payments.captures.*",
  "fulfillments.*", "fulfillments.items.*", "fulfillments.labels.*",
  "cart.id",
];

/** One piece's; core keeps a product's as text. */
export type Measures = Record<"weight" | "length" | "width" | "height", number | string | null>;
type Variant = Measures & {
  id: string; sku: string | null; barcode: string | null; manage_inventory: boolean; allow_backorder: boolean; product?: Measures | null;
  inventory_items?: { inventory_item_id: string; required_quantity: number }[];
};

/** An order with what the rooms need to know of it from core, loaded by one query. */
export type FollowedOrder = Omit<OrderDTO, "items"> & {
  locale?: string | null;
  is_draft_order?: boolean;
  credit_line_total?: BigNumberInput;
  items: (NonNullable<OrderDTO["items"]>[number] & { variant?: Variant | null })[];
  payment_collections: PaymentCollectionDTO[];
  fulfillments: FulfillmentDTO[];
  cart?: { id: string } | null;
  edits: OrderEdit[];
  moves: AddressMove[];
  returns: OrderReturn[];
};
/** A confirmed edit of what was ordered. The order's version also rises with each fulfilment, so it does not tell. */
export type OrderEdit = { id: string; version: number; confirmed_at: Date | string; actions?: OrderAction[] };
type OrderAction = { action: string; details?: { reference_id?: string; quantity?: BigNumberInput; quantity_diff?: BigNumberInput } | null };
/** Another delivery address; `by`: the user's id, or "shopper" who changed it on their page. */
export type AddressMove = { id: string; at: Date | string; by: string | null };
/** What a shopper sends back. */
export type OrderReturn = {
  id: string; requested_at: Date | string | null; received_at: Date | string | null; canceled_at: Date | string | null; no_notification: boolean | null;
  items?: { item_id: string; quantity: BigNumberInput }[];
};

/** Loads the order; undefined when there is none (yet). */
export async function loadFollowedOrder(container: MedusaContainer, orderId: string): Promise<FollowedOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
  const order = data[0] as unknown as Omit<FollowedOrder, "edits" | "moves" | "returns"> | undefined;
  if (!order) return undefined;
  // Edits and returns raise the order's version; another address does not, but is another in the order's row.
  const isRaised = order.version > 1;
  const isTouched = new Date(order.updated_at) > new Date(order.created_at);
  const [edits, returns, moves] = await Promise.all([
    isRaised ? editsOf(container, orderId) : [], isRaised ? returnsOf(container, orderId) : [], isTouched ? movesOf(container, orderId) : [],
  ]);
  return { ...order, edits, moves, returns };
}

type Address = NonNullable<OrderDTO["shipping_address"]>;
const WHERE: readonly (keyof Address)[] = ["first_name", "last_name", "company", "address_1", "address_2", "postal_code", "city", "province"];
const isElsewhere = (before: Partial<Address> | null | undefined, now: Partial<Address> | null | undefined): boolean =>
  WHERE.some((field) => (before?.[field] || "") !== (now?.[field] || ""));

async function movesOf(container: MedusaContainer, orderId: string): Promise<AddressMove[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_change", fields: ["id", "confirmed_at", "confirmed_by", "actions.details"],
    filters: { order_id: orderId, change_type: "update_order", status: OrderChangeStatus.CONFIRMED },
  });
  type Change = { id: string; confirmed_at: Date | string; confirmed_by: string | null; actions?: { details?: { type?: string; old?: Partial<Address>; new?: Partial<Address> } | null }[] };
  return (data as unknown as Change[])
    .filter(({ actions }) => actions?.some(({ details }) => details?.type === "shipping_address" && isElsewhere(details.old, details.new)))
    .map(({ id, confirmed_at, confirmed_by }) => ({ id, at: confirmed_at, by: confirmed_by }));
}

async function returnsOf(container: MedusaContainer, orderId: string): Promise<OrderReturn[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const fields = ["id", "requested_at", "received_at", "canceled_at", "no_notification", "items.item_id", "items.quantity"];
  const { data } = await query.graph({ entity: "return", fields, filters: { order_id: orderId } });
  return data as unknown as OrderReturn[];
}

async function editsOf(container: MedusaContainer, orderId: string): Promise<OrderEdit[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_change", fields: ["id", "version", "confirmed_at", "actions.action", "actions.details"],
    filters: { order_id: orderId, change_type: OrderChangeType.EDIT, status: OrderChangeStatus.CONFIRMED },
  });
  return data as unknown as OrderEdit[];
}
