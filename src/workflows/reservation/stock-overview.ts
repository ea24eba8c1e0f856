import type { MedusaContainer } from "@medusajs/framework/types";
import type { StockAlertRow } from "../../modules/reservation/overview/stock-alerts";
import type { Keeper, StockItemHead, Waiter } from "../../modules/reservation/overview/stock-item";
import type { StockFilter, StockRow } from "../../modules/reservation/overview/stock-rows";
import { decimal } from "../../modules/reservation/rules/quantity";
import { notFound } from "../../shared/errors";
import { reservationOf } from "./room";
import { presentIncoming, presentPolicy, type PresentedIncoming, type PresentedPolicy } from "./stock-settings";

export { STOCK_SHOWN } from "../../modules/reservation/overview/stock-rows";
export type { Keeper, StockAlertRow, StockRow, Waiter };

/** Somebody's order line that waits for stock; `position` from 1 in the queue of its location. */
export type PresentedBackorder = {
  order_id: string; display_id: number | null; cart_id: string; line_item_id: string; location_id: string; quantity: number;
  placed_at: Date; expected_at: Date | null; position: number;
};
export type StockItem = StockItemHead & {
  levels: StockRow[]; policies: PresentedPolicy[]; incoming: PresentedIncoming[]; keepers: Keeper[]; backorders: PresentedBackorder[]; waiting: Waiter[];
};
/** No item lies at more places than this. */
const EVERYWHERE = { limit: 1000, offset: 0 };

/** A page of what lies where and for whom, by SKU and location. */
export const listStock = (container: MedusaContainer, filter: StockFilter, page: { limit: number; offset: number }): Promise<{ rows: StockRow[]; count: number }> =>
  reservationOf(container).stock(filter, page);

/** What about stock a person should know of, the gravest first. */
export const listStockAlerts = (container: MedusaContainer): Promise<StockAlertRow[]> => reservationOf(container).alerts();

/** All about one inventory item. @throws 404 */
export async function retrieveStockItem(container: MedusaContainer, id: string): Promise<StockItem> {
  const room = reservationOf(container);
  const item = await room.stockItem(id);
  if (!item) throw notFound("inventory item", id);
  const [levels, policies, incoming, queue] = await Promise.all([
    room.stock({ inventory_item_id: [id] }, EVERYWHERE),
    room.listStockPolicies({ inventory_item_id: id }),
    room.listIncomingStocks({ inventory_item_id: id, received_at: null }, { order: { expected_at: "ASC" } }),
    room.backorders([id]),
  ]);
  const displayIds = new Map(item.keepers.flatMap((keeper) => (keeper.order_id ? [[keeper.order_id, keeper.display_id] as const] : [])));
  return {
    ...item,
    levels: levels.rows,
    policies: policies.map(presentPolicy),
    incoming: incoming.map(presentIncoming),
    backorders: queue.map(({ order_id, cart_id, order_line_item_id, location_id, quantity, placed_at, expected_at, position }) => ({
      order_id, cart_id, location_id, placed_at, expected_at, position, line_item_id: order_line_item_id, quantity: Number(decimal(quantity)),
      display_id: displayIds.get(order_id) ?? null,
    })),
  };
}
