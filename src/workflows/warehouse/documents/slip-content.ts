import { BigNumber } from "@medusajs/framework/utils";
import type { OrderAddress } from "../../carrier/addresses";
import type { OrderInstructions } from "../instructions-of";
import { itemTitle } from "../item-title";
import type { Work, WorkToPrint } from "./load-work";
import { paidPerPiece } from "./paid";
import { restOfOrder, type Rest } from "./rest-of-order";

/** Pieces in a parcel; `paid` is what one piece cost, in the currency's main unit, where it is a whole piece of the order. */
export type SlipLine = { title: string; sku: string | null; quantity: number; paid: string | null };
export type SlipContent = {
  order_number: string;
  placed_at: string;
  ship_to: OrderAddress | null;
  shipping: string;
  location: string;
  /** Null before anything is packed. `count` is null while more may follow. */
  parcel: { number: number; count: number | null } | null;
  lines: SlipLine[];
  rest: Rest;
  wishes: OrderInstructions;
  currency_code: string;
};

type Pack = Work["packages"][number];
const count = (value: unknown): number => new BigNumber((value ?? 0) as number).numeric;

/** The slips of a work order: one for each parcel, or one for all that is to be packed while there is none. */
export function slipsOf(told: WorkToPrint): SlipContent[] {
  const packs = told.work.packages;
  return packs.length ? packs.map((pack) => slip(told, pack)) : [slip(told, null)];
}

function slip(told: WorkToPrint, pack: Pack | null): SlipContent {
  const { order, location, wishes } = told;
  const rest = restOfOrder(order.items.filter((item) => item.requires_shipping).map((item) => ({
    id: item.id, title: itemTitle(item), ordered: count(item.quantity), fulfilled: count(item.detail.fulfilled_quantity),
    here: pack ? wholePieces(pack, item.id) : piecesToPack(told.work, item.id),
    packed: allPacks(told).filter((one) => one.state === "packed").reduce((sum, one) => sum + wholePieces(one, item.id), 0),
    missing: Math.max(0, ...told.siblings.flatMap((work) => work.lines).filter((line) => line.line_item_id === item.id).map((line) => Math.ceil(line.short_quantity / line.required_quantity))),
  })), pack !== null);
  const all = allPacks(told);
  return {
    order_number: String(order.display_id), placed_at: new Date(order.created_at).toISOString(), ship_to: order.shipping_address,
    shipping: order.shipping_methods[0]?.name ?? "", location, wishes, currency_code: order.currency_code, rest,
    parcel: pack && { number: all.findIndex((one) => one.id === pack.id) + 1, count: rest.later.length ? null : all.length },
    lines: linesOf(told, pack),
  };
}

/** The order's parcels from all its locations, in the order in which they were closed. */
const allPacks = ({ siblings }: WorkToPrint): Pack[] =>
  siblings.flatMap((work) => work.packages).filter((pack) => pack.state !== "voided")
    .sort((a, b) => new Date(a.packed_at).getTime() - new Date(b.packed_at).getTime() || a.id.localeCompare(b.id));

const wholePieces = (pack: Pack, lineItemId: string): number =>
  pack.items.filter((item) => item.line_item_id === lineItemId).reduce((sum, item) => sum + item.line_item_quantity, 0);

/** Whole pieces of an order line that a work order still has to pack: of a bundle, as many as its scarcest part allows. */
function piecesToPack(work: Work, lineItemId: string): number {
  const parts = work.lines.filter((line) => line.line_item_id === lineItemId);
  return parts.length ? Math.min(...parts.map((part) => Math.floor((part.quantity - part.short_quantity) / part.required_quantity))) : 0;
}

function linesOf({ work, order }: WorkToPrint, pack: Pack | null): SlipLine[] {
  const paid = (lineItemId: string, whole: boolean): string | null => {
    const item = order.items.find((one) => one.id === lineItemId);
    return item && whole ? paidPerPiece(item, order.currency_code) : null;
  };
  return work.lines.map((line) => {
    const packed = pack?.items.find((item) => item.pick_line_id === line.id);
    const quantity = pack ? packed?.quantity ?? 0 : line.quantity - line.short_quantity;
    return { title: line.title, sku: line.sku, quantity, paid: paid(line.line_item_id, line.required_quantity === 1) };
  }).filter((line) => line.quantity > 0);
}
