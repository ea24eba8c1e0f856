import type { Books } from "./books";
import { keepCount, lockLevels } from "./levels";

const KEPT = `
  from "order" o join order_item oi on oi.order_id = o.id join reservation_item r on r.line_item_id = oi.item_id and r.deleted_at is null
  where o.id = ? and o.canceled_at is not null`;

/**
 * Gives back what is still kept for the lines of a canceled order. Core lets go of the lines' reservations before it says that the
 * order is canceled: those that a line gets in between, from its cart's hold or from a parcel that comes back, would stay for ever.
 */
export async function giveBackCanceled(books: Books, orderId: string): Promise<void> {
  const items = (await books.execute<{ item: string }>(`select distinct r.inventory_item_id as item ${KEPT}`, [orderId])).map(({ item }) => item);
  if (!items.length) return;
  await lockLevels(books, items);
  await books.execute(`delete from reservation_item where id in (select r.id ${KEPT})`, [orderId]);
  await keepCount(books, items);
}
