import type { Context } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { wrongState } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { enqueueAll } from "../../shared/work/enqueue";
import { DeliveryReads, type InstructionsRow } from "./reads";
import { LEARNED_DAYS, laneKey, lanesOf, type LaneKey } from "./rules/lanes";
import type { PlannedPart } from "./rules/plan";
import { learnLane, noteLanesDue, writeOutcome, type Outcome } from "./writes/outcomes";
import { writeDispatch, writeTransitTime, type DispatchChange, type TransitTimeInput } from "./writes/settings";
import { changeWishes, WISHES, type Wishes } from "./writes/wishes";
import { looksAt, writePlan, writePromise, type NewPromise } from "./writes/promises";

export type { InstructionsRow, PromiseRow } from "./reads";
export type { NewPromise } from "./writes/promises";
export type { Outcome } from "./writes/outcomes";
export type { DispatchChange, TransitTimeInput } from "./writes/settings";
export type { Wishes } from "./writes/wishes";
const DAY_MS = 86_400_000;

/** Delivery: what shoppers ask for at checkout, the windows they are promised, and what becomes of these. */
class DeliveryService extends DeliveryReads {
  /**
   * Keeps a cart's wishes: the given ones are changed, null clears one, the others stay.
   * @throws MedusaError 409 once they are on an order
   */
  @InjectTransactionManager()
  async giveInstructions(cartId: string, wishes: Wishes, @MedusaContext() context: Context = {}): Promise<InstructionsRow> {
    const sql = sqlOf(context);
    const given = WISHES.filter((column) => wishes[column] !== undefined);
    const changes = [...given.map((column) => `${column} = excluded.${column}`), "given_at = excluded.given_at", "updated_at = now()"];
    const [row] = await sql.execute<InstructionsRow>(
      `insert into doorstep_delivery_instructions as d (id, cart_id, given_at, ${WISHES.join(", ")}) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (cart_id) where deleted_at is null do update set ${changes.join(", ")} where d.order_id is null returning *`,
      [entityId("dsdi"), cartId, clock.now(), wishes.instructions ?? null, wishes.gift_message ?? null,
        wishes.gift_receipt ?? false, wishes.leave_at ?? null]
    );
    if (!row) throw wrongState("cart", "completed", "ask the shop to change the order");
    return row;
  }

  /**
   * The shopper changes what they asked for with an order: the given wishes are changed, null clears one, the others stay. Whether
   * that is possible still is the caller's matter. Safe to call again.
   */
  @InjectTransactionManager()
  async changeInstructions(orderId: string, cartId: string, wishes: Wishes, @MedusaContext() context: Context = {}): Promise<void> {
    if (await changeWishes(sqlOf(context), orderId, cartId, wishes)) await enqueueAll(context, [{ work: "follow-order", key: orderId }]);
  }

  /** The cart's wishes become the order's, and are no longer the cart's to change. Safe to call again. */
  @InjectTransactionManager()
  async carryToOrder(cartId: string, orderId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    await sql.execute(
      `update doorstep_delivery_instructions set order_id = ?, updated_at = now() where cart_id = ? and order_id is null and deleted_at is null`,
      [orderId, cartId]
    );
  }

  /** Keeps a promise that was made, the first one of its number; the order is looked at when its parcels are to have left. */
  @InjectTransactionManager()
  async promise(made: NewPromise, @MedusaContext() context: Context = {}): Promise<void> {
    const id = await writePromise(sqlOf(context), made);
    if (id) await this.lookWhenDue(id, made.plan, context);
  }

  /** The last promise is kept in another way than was planned, and no later. */
  @InjectTransactionManager()
  async replan(promiseId: string, plan: PlannedPart[], @MedusaContext() context: Context = {}): Promise<void> {
    if (await writePlan(sqlOf(context), promiseId, plan)) await this.lookWhenDue(promiseId, plan, context);
  }

  /** Writes down what became of a parcel; once it arrived, its lanes are learned anew. Safe to call again. */
  @InjectTransactionManager()
  async recordOutcome(outcome: Outcome, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    if (!(await writeOutcome(sql, outcome))) return;
    const zones = [outcome.country_code, outcome.zone].flatMap((zone) => zone ?? []);
    const due = await noteLanesDue(sql, lanesOf({ ...outcome, zones: [...new Set(zones)] }));
    await enqueueAll(context, due.map((lane) => ({ work: "learn-transit", key: laneKey(lane) })));
  }

  /** Learns a lane from the parcels of late. */
  @InjectTransactionManager()
  async learn(lane: LaneKey, @MedusaContext() context: Context = {}): Promise<void> {
    const now = clock.now();
    await learnLane(sqlOf(context), lane, new Date(now.getTime() - LEARNED_DAYS * DAY_MS), now);
  }

  /** Makes or changes how a location sends; what is not given stays. */
  @InjectTransactionManager()
  async setDispatch(locationId: string, change: DispatchChange, @MedusaContext() context: Context = {}): Promise<void> {
    await writeDispatch(sqlOf(context), locationId, change);
  }

  /** Writes a row of the transit table, new (null) or in the place of what it said. Gives its id. @throws 404, 409 where another is for the same way */
  @InjectTransactionManager()
  async setTransitTime(id: string | null, input: TransitTimeInput, @MedusaContext() context: Context = {}): Promise<string> {
    return writeTransitTime(sqlOf(context), id, input);
  }

  private async lookWhenDue(promiseId: string, plan: readonly PlannedPart[], context: Context): Promise<void> {
    await enqueueAll(context, looksAt(plan).map((dueAt) => ({ work: "look-at-promise", key: promiseId, dueAt })));
  }
}

export default DeliveryService;
