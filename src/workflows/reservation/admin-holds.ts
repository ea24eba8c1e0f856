import type { MedusaContainer } from "@medusajs/framework/types";
import { RESERVATION } from "../../modules/reservation";
import type ReservationService from "../../modules/reservation/service";
import type { StockHoldRow } from "../../modules/reservation/service";
import { notFound } from "../../shared/errors";
import { presentHold, type PresentedHold } from "./present-hold";

const room = (container: MedusaContainer) => container.resolve<ReservationService>(RESERVATION);

type AdminHold = PresentedHold & Pick<StockHoldRow, "cart_id" | "order_id" | "first_held_at" | "claimed_at" | "settled_at" | "created_at">;
type Page = { skip: number; take: number; order?: Record<string, unknown> };

/** A page of holds, the newest first unless asked otherwise, and how many there are in all. */
export async function listHolds(container: MedusaContainer, filters: Record<string, unknown>, { skip, take, order }: Page): Promise<{ holds: AdminHold[]; count: number }> {
  const sorted = order && Object.keys(order).length ? order : { created_at: "DESC" };
  const [holds, count] = await room(container).listAndCountStockHolds(filters, { relations: ["lines"], skip, take, order: sorted as Record<string, string> });
  return { holds: holds.map(forAdmin), count };
}

/** @throws 404 */
export async function retrieveHold(container: MedusaContainer, id: string): Promise<AdminHold> {
  const [hold] = await room(container).listStockHolds({ id }, { relations: ["lines"], take: 1 });
  if (!hold) throw notFound("stock hold", id);
  return forAdmin(hold);
}

/** Gives the hold's units back. @throws 404, 409 when it is not held */
export const releaseHold = (container: MedusaContainer, id: string): Promise<void> => room(container).releaseHold(id);

const forAdmin = (hold: StockHoldRow): AdminHold => {
  const { cart_id, order_id, first_held_at, claimed_at, settled_at, created_at } = hold;
  return { ...presentHold(hold), cart_id, order_id, first_held_at, claimed_at, settled_at, created_at };
};
