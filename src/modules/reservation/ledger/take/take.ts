import type { Context } from "@medusajs/framework/types";
import { enqueueAll, type Work } from "../../../../shared/work/enqueue";
import type { Outcome } from "../../../../shared/lanes";
import { StockRefusal, type RefusedLine } from "../../refusal";
import { graceOf } from "../../rules/claims";
import { booksOf, type Books } from "../books";
import { moveHold, writeHolds } from "../holds";
import { keepCount } from "../levels";
import { dropLines, reserveLines, unreserveLines } from "../lines";
import { leaveLines } from "../waits";
import { decide, type Decided } from "./decide";
import { lapsedOf, openDesk, type Desk, type DeskOptions } from "./desk";
import type { Taken, TakeRequest, Wanted } from "./request";

type Granted = Exclude<Decided, { error: Error }>;

/**
 * Makes each cart's hold keep exactly what it wants, in the order of the requests: all of its lines, or it is refused and
 * its hold stays what it was. What a hold keeps already is given back and taken again under one lock: nobody can come
 * between, and what others see is the difference.
 */
export async function takeTogether(context: Context, requests: readonly TakeRequest[], options: DeskOptions, now: Date): Promise<Outcome<Taken>[]> {
  const books = booksOf(context);
  const desk = await openDesk(books, requests, options, now);
  const decided = requests.map((request) => decide(request, desk));
  await write(books, context, decided.filter((one): one is Granted => !("error" in one)), desk);
  return decided.map((one) => ("error" in one ? one : { answer: { id: one.hold.id, triedBefore: one.triedBefore } }));
}

/** Which of the lines fall short now, beside what the cart holds. Nothing is taken. */
export async function refusedNow(context: Context, wanted: Wanted, options: DeskOptions, now: Date): Promise<RefusedLine[]> {
  const request = { wanted: { ...wanted, shopper: { key: null, address: null, is_guest: true } } };
  const decided = decide(request, await openDesk(booksOf(context), [request], options, now));
  return "error" in decided && decided.error instanceof StockRefusal ? decided.error.details.lines : [];
}

async function write(books: Books, context: Context, granted: readonly Granted[], desk: Desk): Promise<void> {
  const lapsed = lapsedOf(desk);
  for (const hold of lapsed) await moveHold(books, hold, "expire");
  if (lapsed.length) await unreserveLines(books, lapsed.map(({ id }) => id));
  await dropLines(books, granted.flatMap(({ hold, isNew, reserve }) => (reserve && !isNew ? [hold.id] : [])));
  await writeHolds(books, granted.map(({ hold }) => hold));
  await reserveLines(books, granted.flatMap(({ reserve }) => reserve ?? []));
  if (desk.items.size) await keepCount(books, desk.items);
  await enqueueAll(context, [...expiries(granted), ...granted.flatMap((one) => claimToLookAt(one, desk))]);
  const inLine = new Set(desk.lines.map((line) => line.cart_id));
  await leaveLines(books, granted.map(({ hold }) => hold.cart_id).filter((cart) => inLine.has(cart)), "served");
}

/** New holds are looked at when their time is up; one piece of work for all that end at the same instant. */
function expiries(granted: readonly Granted[]): Work[] {
  const ends = new Map<number, string[]>();
  for (const { hold } of granted.filter(({ isNew }) => isNew)) ends.set(+hold.expires_at, [...(ends.get(+hold.expires_at) ?? []), hold.id]);
  return [...ends].map(([at, ids]) => ({ work: "expire-hold", key: ids.join(","), dueAt: new Date(at) }));
}

/** A claim is looked at when its completion must have made an order. */
const claimToLookAt = ({ hold }: Granted, { options, now }: Desk): Work[] =>
  hold.state === "claimed" ? [{ work: "settle-claim", key: hold.id, dueAt: new Date(now.getTime() + graceOf(options.holds)) }] : [];
