import type { Json } from "../../demo/walk/shop-client";
import { follow, followed } from "./order-page";
import { tamperWith } from "./tamper";

/** What is reserved for the order has been so for two minutes, and it is followed then. */
export async function surplusRested(database: string, order: Json): Promise<void> {
  await followed(database, order, "1 second");
  await tamperWith(database, "update reservation_item set updated_at = now() - interval '2 minutes' where line_item_id in (select item_id from order_item where order_id = $1)", order.id);
  await follow(database, order);
}
