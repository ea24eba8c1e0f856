import type { MedusaContainer } from "@medusajs/framework/types";
import type { StockHoldRow } from "../../modules/reservation/service";
import { notFound } from "../../shared/errors";
import { presentHold, type PresentedHold } from "./present-hold";
import { reservationOf } from "./room";

type AdminHold = PresentedHold & Pick<StockHoldRow, "cart_id" | "order_id" | "first_held_at" | "claimed_at" | "settled_at" | "created_at">;

/** What a list of holds tells unless other fields are asked for. */
export const HOLD_FIELDS = [
  "id", "state", "expires_at", "cart_id", "order_id", "first_held_at", "claimed_at", "settled_at", "created_at",
  "lines.line_item_id", "lines.variant_id", "lines.inventory_item_id", "lines.location_id", "lines.quantity",
];

/** @throws 404 */
export async function retrieveHold(container: MedusaContainer, id: string): Promise<AdminHold> {
  const [hold] = await reservationOf(container).listStockHolds({ id }, { relations: ["lines"], take: 1 });
  if (!hold) throw notFound("stock hold", id);
  return forAdmin(hold);
}

/** Gives the hold's units back. @throws 404, 409 when it is not held */
export const releaseHold = (container: MedusaContainer, id: string): Promise<void> => reservationOf(container).releaseHold(id);

const forAdmin = (hold: StockHoldRow): AdminHold => {
  const { cart_id, order_id, first_held_at, claimed_at, settled_at, created_at } = hold;
  return { ...presentHold(hold), cart_id, order_id, first_held_at, claimed_at, settled_at, created_at };
};
