import { container as app } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { notFound, wrongState } from "../../shared/errors";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { findDisagreements, repairDisagreements, type Finding } from "./audit/audit";
import { FINDING_KINDS, type FindingKind } from "./audit/kinds";
import { keepGuard } from "./guard/keep";
import { adoptOrder, type OrderReservation } from "./ledger/adopt";
import { endHold } from "./ledger/end";
import { lockHold, lockLiveHolds, moveHold } from "./ledger/holds";
import { booksOf } from "./ledger/books";
import { handOver, isOrderOf, takeBack, type OrderToSettle } from "./ledger/settle";
import type { Taken, TakeRequest, Wanted } from "./ledger/take/request";
import { itemsWanted } from "./ledger/take/request";
import { limitKeys } from "./ledger/take/desk";
import { refusedNow, takeTogether } from "./ledger/take/take";
import { Lanes, type Outcome } from "./lanes";
import { itemsToServe, queuedLines, serveBackorders, type QueuedLine } from "./ledger/backorders";
import { writePolicy, type PolicyChange } from "./ledger/policy";
import { moveAllocation, sourceAnew, type Move } from "./ledger/reallocate";
import { receiveIncoming } from "./ledger/receive";
import { ordersToday } from "./ledger/sourcing";
import { standInLine } from "./ledger/wait";
import { couldComeBack, isInLine, leaveLines, placesIn } from "./ledger/waits";
import IncomingStock from "./models/incoming-stock";
import SourceLocation from "./models/source-location";
import SourcingRule from "./models/sourcing-rule";
import StockHold from "./models/stock-hold";
import StockHoldLine from "./models/stock-hold-line";
import StockPolicy from "./models/stock-policy";
import StockWait from "./models/stock-wait";
import { stockAlerts, type StockAlertRow } from "./overview/stock-alerts";
import { itemHead, keepersOf, lineOf, type Keeper, type StockItemHead, type Waiter } from "./overview/stock-item";
import { stockRows, type StockFilter, type StockRow } from "./overview/stock-rows";
import type { RefusedLine } from "./refusal";
import { COMPLETED_MS, graceOf, isToUnclaim } from "./rules/claims";
import { expiryOf, hasExpired, lastsUntil, pendingUntil } from "./rules/expiry";
import { startOfDay } from "./rules/day";
import { possibleIn } from "./rules/hold-states";
import type { Quantity } from "./rules/quantity";
import type { Sale } from "./rules/sourcing/location";

export type StockHoldRow = InferTypeOf<typeof StockHold>;

/** Holds, claims and what became of them; the reservations that back them are core's own rows. */
class ReservationService extends MedusaService({ StockHold, StockHoldLine, SourcingRule, SourceLocation, StockPolicy, IncomingStock, StockWait }) {
  readonly options: DoorstepOptions;

  __hooks = {
    onApplicationStart: (): Promise<void> => keepGuard(app.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), this.options.holds.guard),
  };

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** Requests for the same items that come at once are served by one transaction. */
  private readonly lanes = new Lanes<TakeRequest, Taken>(
    (requests) => this.takeTogether(requests),
    (request) => ({ keys: itemsWanted(request.wanted), alone: [request.wanted.cart_id, ...limitKeys(this.options, request)] })
  );

  /**
   * Holds all that the cart wants, or extends its hold. Gives the hold's id. `offered`: for a cart that was next in line.
   * @throws StockRefusal, TooManyHolds, 409 while claimed
   */
  async hold(wanted: Wanted, { offered = false } = {}): Promise<string> {
    return (await this.lanes.ask({ wanted, offered })).id;
  }

  /**
   * Claims the cart's units for the completion `by`, taking what is not held yet. Tells the hold's id, and whether there
   * was a completion before it, which failed or died. @throws StockRefusal, 409 while another completion runs
   */
  claim(wanted: Wanted, by: string): Promise<Taken> {
    return this.lanes.ask({ wanted, claimedBy: by });
  }

  @InjectTransactionManager()
  protected async takeTogether(requests: TakeRequest[], @MedusaContext() context: Context = {}): Promise<Outcome<Taken>[]> {
    return takeTogether(context, requests, this.options, clock.now());
  }

  /** The lines that could not be had now, beside what the cart holds already; empty when all could. */
  @InjectTransactionManager()
  async shortages(wanted: Wanted, @MedusaContext() context: Context = {}): Promise<RefusedLine[]> {
    return refusedNow(context, wanted, this.options, clock.now());
  }

  /** Turns a claim back into the hold it was, when the completion failed: `by` it, also when settled in between, else while it is a claim only. */
  @InjectTransactionManager()
  async unclaim(id: string, by?: string, @MedusaContext() context: Context = {}): Promise<void> {
    const books = booksOf(context);
    const hold = await lockHold(books, id);
    if (!hold || !isToUnclaim(hold, by)) return;
    const expiresAt = lastsUntil(expiryOf(hold.first_held_at, clock.now(), this.options.holds), hold.payment_pending_until);
    if (hold.state === "settled") await takeBack(books, id, hold.cart_id);
    await moveHold(books, hold, "unclaim", { expires_at: expiresAt, order_id: null, settled_at: null });
    await enqueue(context, { work: "expire-hold", key: id, dueAt: expiresAt });
  }

  /** Gives the units that the cart keeps to its order, or back when that was canceled. True when there were any kept. */
  @InjectTransactionManager()
  async settle(cartId: string, order: OrderToSettle, @MedusaContext() context: Context = {}): Promise<boolean> {
    const books = booksOf(context);
    const hold = (await lockLiveHolds(books, [cartId])).get(cartId);
    // Asked under the hold's lock: whoever read the order may come after its completion has failed and given the units back.
    if (!hold || !(await isOrderOf(books, cartId, order.id))) return false;
    if (order.canceled) {
      await endHold(books, hold, hold.state === "claimed" ? "cancel" : "release");
    } else {
      await handOver(books, hold.id, order);
      const now = clock.now();
      await moveHold(books, hold, "settle", { order_id: order.id, settled_at: now });
      await enqueue(context, { work: "settle-claim", key: hold.id, dueAt: new Date(now.getTime() + COMPLETED_MS) });
    }
    await enqueue(context, { work: "follow-order", key: order.id });
    return true;
  }

  /** Records what core reserved for an order that no hold stood behind. Once; later calls do nothing. */
  @InjectTransactionManager()
  async adopt(order: { id: string; cart_id: string; at: Date }, reservations: OrderReservation[], @MedusaContext() context: Context = {}): Promise<void> {
    await adoptOrder(sqlOf(context), order, reservations);
  }

  /** Puts off looking at a claim that is still being completed. */
  @InjectTransactionManager()
  async lookAgain(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, { work: "settle-claim", key: id, dueAt: new Date(clock.now().getTime() + graceOf(this.options.holds)) });
  }

  /** Gives the cart's held units back. False when there was no hold. @throws 409 while claimed */
  @InjectTransactionManager()
  async release(cartId: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    const books = booksOf(context);
    const hold = (await lockLiveHolds(books, [cartId])).get(cartId);
    if (hold) await endHold(books, hold, "release");
    return Boolean(hold);
  }

  /** The same by the hold's id. @throws 404, 409 */
  @InjectTransactionManager()
  async releaseHold(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const books = booksOf(context);
    const hold = await lockHold(books, id);
    if (!hold) throw notFound("stock hold", id);
    if (hold.state !== "held") throw wrongState("stock hold", hold.state, possibleIn(hold.state));
    await endHold(books, hold, "release");
  }

  /** Allocates a settled order to the locations that a person names, or (no moves) to those that the rules choose anew. @throws 404, StockRefusal */
  @InjectTransactionManager()
  async reallocate(orderId: string, to: { moves: Move[] } | { sale: Sale }, @MedusaContext() context: Context = {}): Promise<void> {
    if ("moves" in to) return moveAllocation(context, orderId, to.moves);
    return sourceAnew(context, orderId, to.sale, { now: clock.now(), timeZone: this.options.delivery.timeZone });
  }

  /** Gives what has arrived of the items (without: of all) to the orders that wait for it, in their order. */
  @InjectTransactionManager()
  async serveBackorders(items?: string[], @MedusaContext() context: Context = {}): Promise<number> {
    return serveBackorders(context, items ?? (await itemsToServe(booksOf(context))), clock.now());
  }

  /** Who waits for the items, and when each can be expected to be served. */
  @InjectManager()
  async backorders(items: string[], @MedusaContext() context: Context = {}): Promise<QueuedLine[]> {
    return queuedLines(booksOf(context), items, clock.now());
  }

  /** Puts goods that have arrived into the level, once; gives the level's id. @throws 404, 409 */
  @InjectTransactionManager()
  async receiveIncoming(id: string, quantity: number | undefined, @MedusaContext() context: Context = {}): Promise<string> {
    return receiveIncoming(context, id, quantity, clock.now());
  }

  /** Makes or changes how an item is sold, at one location or (null) at all. */
  @InjectTransactionManager()
  async setPolicy(item: string, location: string | null, change: PolicyChange, @MedusaContext() context: Context = {}): Promise<void> {
    await writePolicy(sqlOf(context), item, location, change);
    // A release that comes earlier, for one, may let somebody go who waits.
    await serveBackorders(context, [item], clock.now());
  }

  /** Puts the cart into the items' waiting lines, or keeps its place there. Quantities in units of the item. */
  @InjectTransactionManager()
  async standInLine(cartId: string, wants: ReadonlyMap<string, Quantity>, @MedusaContext() context: Context = {}): Promise<void> {
    await standInLine(sqlOf(context), cartId, wants, { now: clock.now(), seenSince: this.seenSince() });
  }

  /** Whether the cart stands in any line. */
  @InjectManager()
  async isInLine(cartId: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    return isInLine(sqlOf(context), cartId, this.seenSince());
  }

  /** Whether what carts hold of the items now would be enough, if it came back. */
  @InjectManager()
  async couldComeBack(wants: ReadonlyMap<string, Quantity>, @MedusaContext() context: Context = {}): Promise<boolean> {
    return couldComeBack(sqlOf(context), wants);
  }

  @InjectTransactionManager()
  async leaveLine(cartId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await leaveLines(sqlOf(context), [cartId], "left");
  }

  /** Where the cart stands in the items' lines: how many are ahead, and how many wait. */
  @InjectManager()
  async placesInLine(cartId: string, items: string[], @MedusaContext() context: Context = {}): Promise<Map<string, { ahead: number; waiting: number }>> {
    return placesIn(sqlOf(context), cartId, items, this.seenSince());
  }

  /** What lies where and for whom: a page of the levels. */
  @InjectManager()
  async stock(filter: StockFilter, page: { limit: number; offset: number }, @MedusaContext() context: Context = {}): Promise<{ rows: StockRow[]; count: number }> {
    return stockRows(sqlOf(context), filter, page, this.seenSince());
  }

  /** One item: who keeps its units, and who waits in its line. Undefined when there is no such item. */
  @InjectManager()
  async stockItem(id: string, @MedusaContext() context: Context = {}): Promise<(StockItemHead & { keepers: Keeper[]; waiting: Waiter[] }) | undefined> {
    const head = await itemHead(sqlOf(context), id);
    return head && { ...head, keepers: await keepersOf(sqlOf(context), id), waiting: await lineOf(sqlOf(context), id, this.seenSince()) };
  }

  /** What about stock a person should know of. */
  @InjectManager()
  async alerts(@MedusaContext() context: Context = {}): Promise<StockAlertRow[]> {
    return stockAlerts(sqlOf(context), clock.now());
  }

  /** How many carts and orders each location has been given today. */
  @InjectManager()
  async ordersToday(locationIds: string[], @MedusaContext() context: Context = {}): Promise<Map<string, number>> {
    return ordersToday(sqlOf(context), locationIds, startOfDay(clock.now(), this.options.delivery.timeZone));
  }

  private seenSince = (): Date => new Date(clock.now().getTime() - this.options.holds.waitSeconds * 1000);

  /** Where holds, claims, reservations, levels and orders disagree, in words; empty when all is well. */
  @InjectManager()
  async audit(@MedusaContext() context: Context = {}): Promise<Finding[]> {
    return findDisagreements(sqlOf(context));
  }

  /** Mends what the audit finds and can be mended, of the kinds asked for; gives what that was. */
  @InjectTransactionManager()
  async repair(kinds: readonly FindingKind[] = FINDING_KINDS, @MedusaContext() context: Context = {}): Promise<Finding[]> {
    return repairDisagreements(kinds, context);
  }

  /** The provider says that the cart's payment is under way: its hold, if there is one, lasts until that must have come to an end. */
  @InjectTransactionManager()
  async awaitPayment(cartId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const books = booksOf(context);
    const hold = (await lockLiveHolds(books, [cartId])).get(cartId);
    if (!hold) return;
    const until = pendingUntil(clock.now(), this.options.holds.pendingMinutes);
    await moveHold(books, hold, "await_payment", { payment_pending_until: until, expires_at: lastsUntil(hold.expires_at, until) });
  }

  /** Ends a hold whose time is up; one that was extended is looked at again then. */
  @InjectTransactionManager()
  async expireIfDue(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const books = booksOf(context);
    const hold = await lockHold(books, id);
    if (hold?.state !== "held") return;
    if (hasExpired(hold, clock.now())) await endHold(books, hold, "expire");
    else await enqueue(context, { work: "expire-hold", key: id, dueAt: hold.expires_at });
  }
}

export default ReservationService;
