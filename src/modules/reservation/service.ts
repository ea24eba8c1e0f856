import { container as app } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { notFound, wrongState } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { repairDisagreements, type Finding } from "./audit/audit";
import { FINDING_KINDS, type FindingKind } from "./audit/kinds";
import { keepGuard } from "./guard/keep";
import { Lanes, type Outcome } from "../../shared/lanes";
import { adoptReservations, type OrderLines } from "./ledger/adopt";
import { serveBackorders } from "./ledger/backorders";
import { booksOf } from "./ledger/books";
import { giveBackCanceled } from "./ledger/canceled";
import { correct, type Correction } from "./ledger/correct";
import { cameBackInCore, comeBack, depart, type Parcel } from "./ledger/departure";
import { endHold } from "./ledger/end";
import { lockHold, lockLiveHolds, moveHold, showLife } from "./ledger/holds";
import { moveRest, type Found } from "./ledger/move-rest";
import { writePolicy, type PolicyChange } from "./ledger/policy";
import { moveAllocation, sourceAnew, type Move } from "./ledger/reallocate";
import { receiveIncoming } from "./ledger/receive";
import { handOver, isOrderOf, takeBack, type OrderToSettle } from "./ledger/settle";
import { limitKeys } from "./ledger/take/desk";
import { itemsWanted, type Taken, type TakeRequest, type Wanted } from "./ledger/take/request";
import { refusedNow, takeTogether } from "./ledger/take/take";
import { leaveLines, standInLine } from "./ledger/waits";
import type StockHold from "./models/stock-hold";
import { ReservationReads } from "./reads";
import type { RefusedLine } from "./refusal";
import { COMPLETED_MS, graceOf, isToUnclaim } from "./rules/claims";
import { expiryOf, hasExpired, lastsUntil, pendingUntil } from "./rules/expiry";
import { possibleIn } from "./rules/hold-states";
import type { Quantity } from "./rules/quantity";
import type { Sale } from "./rules/sourcing/location";

export type StockHoldRow = InferTypeOf<typeof StockHold>;

/** Holds, claims and what became of them; the reservations that back them are core's own rows. */
class ReservationService extends ReservationReads {
  __hooks = {
    onApplicationStart: (): Promise<void> => keepGuard(app.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), this.options.holds.guard),
  };

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

  /** The completion `by` still runs: nobody is to take it for dead. False where the claim is not its own any more. */
  @InjectTransactionManager()
  async showLife(id: string, by: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    return showLife(sqlOf(context), id, by, clock.now());
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

  /** Records what core reserved by itself for the order: no hold stood behind it, or it was edited, exchanged or claimed since. */
  @InjectTransactionManager()
  async adopt(order: OrderLines, @MedusaContext() context: Context = {}): Promise<void> {
    const lookAgain = await adoptReservations(booksOf(context), order, clock.now());
    if (lookAgain) await enqueue(context, { work: "follow-order", key: order.id, dueAt: lookAgain });
  }

  /** Nothing stays reserved for an order that was canceled. */
  @InjectTransactionManager()
  async giveBackCanceled(orderId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await giveBackCanceled(booksOf(context), orderId);
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

  /** What could not be found at a location comes from another that has it; tells whether it was moved. @throws 404 */
  @InjectTransactionManager()
  async moveRest(orderId: string, found: Found, sale: Sale, @MedusaContext() context: Context = {}): Promise<boolean> {
    return moveRest(context, orderId, found, sale, { now: clock.now(), timeZone: this.options.delivery.timeZone });
  }

  /** A parcel's goods leave its location's stock, once for its reference. @throws 409 when they are not reserved there */
  @InjectTransactionManager()
  async depart(parcel: Parcel, @MedusaContext() context: Context = {}): Promise<void> {
    await depart(booksOf(context), parcel);
  }

  /** Corrects a location's stock by what a count found, once for its reference. */
  @InjectTransactionManager()
  async correctStock(correction: Correction, @MedusaContext() context: Context = {}): Promise<void> {
    await correct(booksOf(context), correction);
  }

  /** They are back, and reserved for their lines again; once. */
  @InjectTransactionManager()
  async comeBack(reference: string, @MedusaContext() context: Context = {}): Promise<void> {
    await comeBack(booksOf(context), reference, clock.now());
  }

  /** They are back in core's books already. */
  @InjectTransactionManager()
  async cameBackInCore(references: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await cameBackInCore(sqlOf(context), references, clock.now());
  }

  /** Gives what has arrived of the items (without: of all) to the orders that wait for it, in their order. */
  @InjectTransactionManager()
  async serveBackorders(items?: string[], @MedusaContext() context: Context = {}): Promise<number> {
    return serveBackorders(context, items ?? null, clock.now());
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

  @InjectTransactionManager()
  async leaveLine(cartId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await leaveLines(sqlOf(context), [cartId], "left");
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
