import type { MedusaContainer } from "@medusajs/framework/types";
import type { Wanted } from "../../modules/reservation/ledger/take/request";
import { StockRefusal, type RefusedLine } from "../../modules/reservation/refusal";
import type { Demand } from "../../modules/reservation/rules/demand";
import { times, type Quantity } from "../../modules/reservation/rules/quantity";
import { openCart, wantedBy } from "./cart-stock";
import { liveHoldOf } from "./hold-stock";
import type { PresentedHold } from "./present-hold";
import { reservationOf } from "./room";

/** Where a cart stands: `ahead` are the carts before it in the longest of the line's queues, `waiting` all in it. */
export type StockWait = {
  /** `offered`: it has the units now, for itself, until `offered_until`; `none`: it waits for nothing. */
  state: "waiting" | "offered" | "none";
  lines: { line_item_id: string; variant_id: string; requested: number; available: number; ahead: number; waiting: number }[];
  /** How soon the page should ask again. A page that does not has left the line. */
  poll_after_seconds: number;
  stock_hold: PresentedHold | null;
  offered_until: Date | null;
};

const POLL_SECONDS = 5;

/**
 * The cart's units, if its turn has come; else its place in the lines of what others hold. Asked again, it keeps its place.
 * @throws StockRefusal where no waiting would help: no line, or nobody holds what could come back; 404, 409
 */
export async function standInLine(container: MedusaContainer, cartId: string): Promise<StockWait> {
  const cart = await openCart(container, cartId);
  const held = await liveHoldOf(container, cartId);
  if (held) return offered(held);
  const wanted = await wantedBy(container, cart);
  const refusal = await reservationOf(container).hold(wanted, { offered: true }).then(() => undefined, (error: unknown) => error);
  if (refusal === undefined) return offered((await liveHoldOf(container, cartId))!);
  if (!(refusal instanceof StockRefusal)) throw refusal;
  const wants = unitsOf(wanted.demands, refusal.details.lines);
  if (refusal.details.lines.some((line) => line.waiting === null) || !(await reservationOf(container).couldComeBack(wants))) throw refusal;
  await reservationOf(container).standInLine(cartId, wants);
  return placeOf(container, wanted, refusal.details.lines);
}

/** The same without taking or joining anything. @throws 404, 409 */
export async function lookAtLine(container: MedusaContainer, cartId: string): Promise<StockWait> {
  const cart = await openCart(container, cartId);
  const held = await liveHoldOf(container, cartId);
  if (held) return offered(held);
  const wanted = await wantedBy(container, cart);
  const place = await placeOf(container, wanted, await reservationOf(container).shortages(wanted));
  return (await reservationOf(container).isInLine(cartId)) ? place : { ...place, state: "none" };
}

/** Leaves every line. @throws 404, 409 */
export async function leaveLine(container: MedusaContainer, cartId: string): Promise<void> {
  await openCart(container, cartId);
  await reservationOf(container).leaveLine(cartId);
}

const offered = (hold: PresentedHold): StockWait => ({ state: "offered", lines: [], poll_after_seconds: POLL_SECONDS, stock_hold: hold, offered_until: hold.expires_at });

/** What the short lines need of each item. */
function unitsOf(demands: readonly Demand[], short: readonly RefusedLine[]): Map<string, Quantity> {
  const wants = new Map<string, Quantity>();
  for (const demand of demands.filter(({ line_item_id }) => short.some((line) => line.line_item_id === line_item_id))) {
    for (const { inventory_item_id: item, required } of demand.parts) wants.set(item, (wants.get(item) ?? 0n) + times(demand.quantity, required));
  }
  return wants;
}

async function placeOf(container: MedusaContainer, { cart_id, demands }: Wanted, short: readonly RefusedLine[]): Promise<StockWait> {
  const places = await reservationOf(container).placesInLine(cart_id, [...unitsOf(demands, short).keys()]);
  const lines = short.map(({ line_item_id, variant_id, requested, available }) => {
    const own = demands.find((demand) => demand.line_item_id === line_item_id)!.parts.flatMap((part) => places.get(part.inventory_item_id) ?? []);
    return { line_item_id, variant_id, requested, available, ahead: Math.max(0, ...own.map(({ ahead }) => ahead)), waiting: Math.max(0, ...own.map(({ waiting }) => waiting)) };
  });
  return { state: "waiting", lines, poll_after_seconds: POLL_SECONDS, stock_hold: null, offered_until: null };
}
