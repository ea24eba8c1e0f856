import type { EmailItem, EmailWait } from "../../emails";
import { readyToShip, stillWaiting } from "../../modules/lifecycle-email/rules/waiting";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import { emailItemsOf, quantityOf } from "./email-order";

type Item = FollowedOrder["items"][number];
/** An order line, how many of it are told of, and the facts that tell it. */
type Line = { item: Item; quantity: number; told: Fact[] };

/** What waits, by order line. */
export const waitsOf = (order: FollowedOrder, facts: readonly Fact[]): Map<string, EmailWait> =>
  new Map(linesTold(order, stillWaiting(facts)).map((line) => [line.item.id, waitOf(line)]));

/** The items that wait. */
export const waitingItems = (order: FollowedOrder, facts: readonly Fact[]): EmailItem[] => itemsThatWait(order, stillWaiting(facts));

/** What the mail of the wait lists. Sent again by hand after the wait, it tells what it told. */
export const backorderedItems = (order: FollowedOrder, facts: readonly Fact[]): EmailItem[] => {
  const waiting = stillWaiting(facts);
  return itemsThatWait(order, waiting.length ? waiting : facts.filter(({ kind }) => kind === "stock_backordered"));
};

/** What has come in and is still here. Sent again by hand after it was shipped, the mail tells what it told. */
export const readyItems = (order: FollowedOrder, facts: readonly Fact[]): EmailItem[] => {
  const ready = readyToShip(facts);
  const told = ready.length ? ready : facts.filter(({ kind }) => kind === "backorder_ready");
  return emailItemsOf(order, linesTold(order, told).map(({ item, quantity }) => ({ line_item_id: item.id, quantity })));
};

const itemsThatWait = (order: FollowedOrder, told: readonly Fact[]): EmailItem[] =>
  emailItemsOf(order, linesTold(order, told).map((line) => ({ line_item_id: line.item.id, quantity: line.quantity, wait: waitOf(line) })));

const linesTold = (order: FollowedOrder, facts: readonly Fact[]): Line[] =>
  order.items
    .map((item) => ({ item, told: facts.filter(({ data }) => data?.line_item_id === item.id) }))
    .map(({ item, told }) => ({ item, told, quantity: piecesOf(item, told) }))
    .filter(({ quantity }) => quantity > 0);

/** Facts count units of stock, and a line may wait at several places or for several parts: never fewer than wait, never more than were ordered. */
function piecesOf(item: Item, told: readonly Fact[]): number {
  const units = told.reduce((sum, { data }) => sum + Number(data?.quantity), 0);
  const perPiece = Math.min(...(item.variant?.inventory_items ?? []).map((part) => Number(part.required_quantity)));
  return Math.min(quantityOf(item), Math.ceil(units / (Number.isFinite(perPiece) ? perPiece : 1)));
}

/** A line comes when the last of its parts does; nobody knows when, where one of them has no date. */
function waitOf({ quantity, told }: Line): EmailWait {
  const dates = told.map(({ data }) => data?.expected_at as string | null | undefined);
  const expected_at = dates.every((date) => typeof date === "string") ? dates.sort().at(-1) : null;
  return { quantity, expected_at, preorder: told.some(({ data }) => data?.preorder === true) };
}
