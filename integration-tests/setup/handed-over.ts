import type { Call, Json } from "../../demo/walk/shop-client";
import { reservationsOf } from "./stock-shop";
import { until } from "./until";

/** The whole order sent and delivered by hand, in core alone. */
export async function handedOver(admin: Call, order: Json): Promise<void> {
  const items = (order.items as Json[]).map(({ id, quantity }) => ({ id: id as string, quantity: quantity as number }));
  await until("the order's reservation", async () => (await reservationsOf(admin, order)).length > 0);
  await admin("POST", `/admin/orders/${order.id}/fulfillments`, { items });
  const { order: now } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`);
  await admin("POST", `/admin/orders/${order.id}/fulfillments/${(now.fulfillments as Json[])[0]!.id}/mark-as-delivered`, {});
}
