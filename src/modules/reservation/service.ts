import { container as app } from "@medusajs/framework";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { notFound, wrongState } from "../../shared/errors";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { refusedNow } from "./ledger/refused-now";
import { findDisagreements, repairDisagreements, type Finding } from "./audit/audit";
import { FINDING_KINDS, type FindingKind } from "./audit/kinds";
import { keepGuard } from "./guard/keep";
import { adoptOrder, type OrderReservation } from "./ledger/adopt";
import { endHold } from "./ledger/end";
import { isSettled, lockCart, lockHold, lockLiveHold, moveHold } from "./ledger/holds";
import { handOver, isOrderOf, takeBack, type OrderToSettle } from "./ledger/settle";
import { takeUnits, type Wanted } from "./ledger/take";
import StockHold from "./models/stock-hold";
import StockHoldLine from "./models/stock-hold-line";
import type { RefusedLine } from "./refusal";
import { COMPLETED_MS, graceOf, isClaimedByAnother, isToUnclaim } from "./rules/claims";
import { expiryOf, hasExpired } from "./rules/expiry";
import { possibleIn } from "./rules/hold-states";

export type StockHoldRow = InferTypeOf<typeof StockHold>;
const NOT_WHILE_COMPLETED = "wait until the cart is completed, or its completion has failed";

/** Holds, claims and what became of them; the reservations that back them are core's own rows. */
class ReservationService extends MedusaService({ StockHold, StockHoldLine }) {
  readonly options: DoorstepOptions;

  __hooks = {
    onApplicationStart: (): Promise<void> => keepGuard(app.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), this.options.holds.guard),
  };

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** Holds all that the cart wants, or extends its hold. Gives the hold's id. @throws StockRefusal, 409 while claimed */
  @InjectTransactionManager()
  async hold(wanted: Wanted, @MedusaContext() context: Context = {}): Promise<string> {
    const sql = sqlOf(context);
    await lockCart(sql, wanted.cart_id);
    const live = await lockLiveHold(sql, wanted.cart_id);
    if (live?.state === "claimed") throw wrongState("stock hold of this cart", live.state, NOT_WHILE_COMPLETED);
    return (await takeUnits(context, wanted, live, this.options.holds, clock.now())).id;
  }

  /**
   * Claims the cart's units for the completion `by`, taking what is not held yet. Tells the hold's id, and whether there
   * was a completion before it, which failed or died. @throws StockRefusal, 409 while another completion runs
   */
  @InjectTransactionManager()
  async claim(wanted: Wanted, by: string, @MedusaContext() context: Context = {}): Promise<{ id: string; triedBefore: boolean }> {
    const sql = sqlOf(context);
    const graceMs = graceOf(this.options.holds);
    const now = clock.now();
    await lockCart(sql, wanted.cart_id);
    const live = await lockLiveHold(sql, wanted.cart_id);
    if (live?.claimed_at && live.state === "claimed" && isClaimedByAnother({ claimed_at: live.claimed_at, claimed_by: live.claimed_by ?? "" }, by, now, graceMs)) {
      throw wrongState("stock hold of this cart", live.state, NOT_WHILE_COMPLETED);
    }
    // Another instance may have completed the cart since this completion looked for its order.
    if (!live && (await isSettled(sql, wanted.cart_id))) throw wrongState("cart", "completed", "to read its order");
    const hold = await takeUnits(context, wanted, live, this.options.holds, now);
    await moveHold(sql, hold, "claim", { claimed_at: now, claimed_by: by });
    await enqueue(context, { work: "settle-claim", key: hold.id, dueAt: new Date(now.getTime() + graceMs) });
    return { id: hold.id, triedBefore: Boolean(live?.claimed_at) };
  }

  /** The lines that could not be had now, beside what the cart holds already; empty when all could. */
  @InjectTransactionManager()
  async shortages(wanted: Wanted, @MedusaContext() context: Context = {}): Promise<RefusedLine[]> {
    return refusedNow(sqlOf(context), wanted);
  }

  /** Turns a claim back into the hold it was, when the completion failed: `by` it, also when settled in between, else while it is a claim only. */
  @InjectTransactionManager()
  async unclaim(id: string, by?: string, @MedusaContext() context: Context = {}): Promise<void> {
    const hold = await lockHold(sqlOf(context), id);
    if (!hold || !isToUnclaim(hold, by)) return;
    const expiresAt = expiryOf(hold.first_held_at, clock.now(), this.options.holds);
    if (hold.state === "settled") await takeBack(sqlOf(context), id, hold.cart_id);
    await moveHold(sqlOf(context), hold, "unclaim", { expires_at: expiresAt, order_id: null, settled_at: null });
    await enqueue(context, { work: "expire-hold", key: id, dueAt: expiresAt });
  }

  /** Gives the units that the cart keeps to its order, or back when that was canceled. True when there were any kept. */
  @InjectTransactionManager()
  async settle(cartId: string, order: OrderToSettle, @MedusaContext() context: Context = {}): Promise<boolean> {
    const sql = sqlOf(context);
    const hold = await lockLiveHold(sql, cartId);
    // Asked under the hold's lock: whoever read the order may come after its completion has failed and given the units back.
    if (!hold || !(await isOrderOf(sql, cartId, order.id))) return false;
    if (order.canceled) {
      await endHold(sql, hold, hold.state === "claimed" ? "cancel" : "release");
    } else {
      await handOver(sql, hold.id, order);
      const now = clock.now();
      await moveHold(sql, hold, "settle", { order_id: order.id, settled_at: now });
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
    const hold = await lockLiveHold(sqlOf(context), cartId);
    if (hold) await endHold(sqlOf(context), hold, "release");
    return Boolean(hold);
  }

  /** The same by the hold's id. @throws 404, 409 */
  @InjectTransactionManager()
  async releaseHold(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const hold = await lockHold(sqlOf(context), id);
    if (!hold) throw notFound("stock hold", id);
    if (hold.state !== "held") throw wrongState("stock hold", hold.state, possibleIn(hold.state));
    await endHold(sqlOf(context), hold, "release");
  }

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

  /** Ends a hold whose time is up; one that was extended is looked at again then. */
  @InjectTransactionManager()
  async expireIfDue(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const hold = await lockHold(sqlOf(context), id);
    if (hold?.state !== "held") return;
    if (hasExpired(hold, clock.now())) await endHold(sqlOf(context), hold, "expire");
    else await enqueue(context, { work: "expire-hold", key: id, dueAt: hold.expires_at });
  }
}

export default ReservationService;
