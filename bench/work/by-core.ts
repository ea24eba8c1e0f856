import type { Call, Json } from "../../demo/walk/shop-client";
import type { ReadyOrder } from "./orders";

/** Core's own two calls: the fulfilment of all of the order, which is asked for its id, and its shipment with a label that was got elsewhere. */
export async function shipByCore(admin: Call, { order }: ReadyOrder, location_id: string): Promise<void> {
  const items = (order.items as Json[]).map(({ id, quantity }) => ({ id, quantity }));
  const made = await admin("POST", `/admin/orders/${order.id}/fulfillments?fields=%2Bfulfillments.id`, { location_id, items, no_notification: true });
  const fulfilment = (made.order.fulfillments as Json[])[0]!.id as string;
  const labels = [{ tracking_number: `CORE-${order.display_id}`, tracking_url: "#", label_url: "#" }];
  await admin("POST", `/admin/orders/${order.id}/fulfillments/${fulfilment}/shipments`, { items, labels, no_notification: true });
}
