import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { notFound, wrongState } from "../../../../shared/errors";
import { locationAddress, type PlaceAddress } from "../../../carrier/addresses";
import { returnLocationOf } from "../../return-location";
import { itemTitle } from "../../item-title";
import { PAPER_ORDER_FIELDS, type PaperItem, type PaperOrder } from "../load-work";
import type { ReturnContent, ReturnLine } from "./return-content";

type Item = PaperItem & { variant_sku: string | null; detail: { fulfilled_quantity: unknown; returned_quantity?: unknown } };
type Order = Omit<PaperOrder, "items"> & { items: Item[] };
type Returned = { id: string; display_id: number; order_id: string; location_id: string | null; items: { item_id: string; quantity: unknown }[] };
const count = (value: unknown): number => new BigNumber((value ?? 0) as number).numeric;

/** What stands on a return slip of an order, with the order's locale. 404 for no such order or return; 409 while nothing was sent. */
export async function loadReturn(container: MedusaContainer, orderId: string, returnId?: string): Promise<{ content: ReturnContent; locale: string | null }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const find = async <T>(entity: string, fields: string[], filters: object): Promise<T[]> => (await query.graph({ entity, fields, filters })).data as T[];
  const [order] = await find<Order>("order", PAPER_ORDER_FIELDS, { id: orderId });
  if (!order) throw notFound("order", orderId);
  const [returned] = returnId ? await find<Returned>("return", ["id", "display_id", "order_id", "location_id", "items.item_id", "items.quantity"], { id: returnId, order_id: orderId }) : [];
  if (returnId && !returned) throw notFound("return of this order", returnId);
  const lines = order.items.flatMap((item) => lineOf(item, returned));
  if (!lines.length) throw wrongState("order", "without anything sent", "a return slip once a parcel has left");
  const reasons = await container.resolve(Modules.ORDER).listReturnReasons({}, { select: ["label"], order: { created_at: "ASC" }, take: 12 });
  return {
    locale: order.locale,
    content: {
      code: returned?.id ?? String(order.display_id), order_number: String(order.display_id), return_number: returned ? String(returned.display_id) : null,
      send_to: await placeToSendTo(container, orderId, returned), sender: order.shipping_address, lines, reasons: reasons.map((reason) => reason.label),
    },
  };
}

/** Where a return of an order is sent to; null where nobody has said so, or what it is of has gone. */
export async function returnAddressOf(container: MedusaContainer, orderId: string, returnId: string): Promise<ReturnContent["send_to"] | null> {
  try {
    return (await loadReturn(container, orderId, returnId)).content.send_to;
  } catch (error) {
    if (error instanceof MedusaError) return null;
    throw error;
  }
}

function lineOf(item: Item, returned: Returned | undefined): ReturnLine[] {
  const quantity = returned
    ? count(returned.items.find((one) => one.item_id === item.id)?.quantity)
    : count(item.detail.fulfilled_quantity) - count(item.detail.returned_quantity);
  return quantity > 0 ? [{ title: itemTitle(item), sku: item.variant_sku, quantity }] : [];
}

/** The return's own location, the one that takes the shop's returns, or the one that the goods came from. */
async function placeToSendTo(container: MedusaContainer, orderId: string, returned: Returned | undefined): Promise<ReturnContent["send_to"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const id = returned?.location_id ?? (await returnLocationOf(container, orderId));
  if (!id) throw wrongState("order", "without a place to send it back to", "give documents.returnLocationId in the plugin's options");
  const { data } = await query.graph({ entity: "stock_location", fields: ["name", "address.*"], filters: { id } });
  const place = data[0] as { name: string; address: PlaceAddress | null } | undefined;
  locationAddress(place, id); // says what to do where the location has no address
  return { ...place!.address!, name: place!.name };
}
