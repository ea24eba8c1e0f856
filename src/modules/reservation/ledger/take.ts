import type { Context } from "@medusajs/framework/types";
import { sqlOf, type Sql } from "../../../shared/sql";
import { enqueue } from "../../../shared/work/enqueue";
import { StockRefusal } from "../refusal";
import { allocate } from "../rules/allocate";
import { isCovered, type Demand } from "../rules/demand";
import { expiryOf, hasExpired } from "../rules/expiry";
import type { Sourcing } from "../rules/sourcing/sourcing";
import { endHold } from "./end";
import { insertHold, moveHold, type HoldRow } from "./holds";
import { lockLevels, trueUp } from "./levels";
import { forgetLines, heldLines, itemsOf, reserveLines, unreserveLines } from "./lines";

/** What a cart wants held, and how the locations that give it are chosen. */
export type Wanted = { cart_id: string; demands: Demand[]; sourcing: Sourcing };
type Lifetime = { ttlMinutes: number; maxMinutes: number };

/**
 * Makes the cart's hold keep exactly what is wanted: all of it, or the transaction fails with what is missing and the
 * hold stays what it was. `live` is the cart's hold as the caller locked it. What is kept already is not taken anew.
 */
export async function takeUnits(context: Context, wanted: Wanted, live: HoldRow | undefined, lifetime: Lifetime, now: Date): Promise<HoldRow> {
  const sql = sqlOf(context);
  const current = live && hasExpired(live, now) ? await lapse(sql, live) : live;
  const hold = current ?? (await insertHold(sql, wanted.cart_id, now, expiryOf(now, now, lifetime)));
  if (!current) await enqueue(context, { work: "expire-hold", key: hold.id, dueAt: hold.expires_at });
  if (hold.state === "held" && current) await extend(sql, hold, expiryOf(hold.first_held_at, now, lifetime));
  if (!isCovered(wanted.demands, await heldLines(sql, hold.id))) await reallocate(sql, hold, wanted);
  return hold;
}

async function lapse(sql: Sql, hold: HoldRow): Promise<undefined> {
  await endHold(sql, hold, "expire");
}

async function extend(sql: Sql, hold: HoldRow, expiresAt: Date): Promise<void> {
  await moveHold(sql, hold, "extend", { expires_at: expiresAt });
  hold.expires_at = expiresAt;
}

/** Gives back and takes again under one lock: nobody can come between, and what others see is the difference. */
async function reallocate(sql: Sql, hold: HoldRow, wanted: Wanted): Promise<void> {
  const items = new Set(await itemsOf(sql, hold.id));
  for (const demand of wanted.demands) for (const part of demand.parts) items.add(part.inventory_item_id);
  if (!items.size) return;
  const before = await lockLevelsWithout(sql, hold, items);
  const { allocations, shortages } = allocate(wanted.demands, before, wanted.sourcing);
  if (shortages.length) throw new StockRefusal(shortages);
  await reserveLines(sql, hold.id, hold.cart_id, wanted.demands, allocations);
  await trueUp(sql, items);
}

/** The levels as they are without what this hold keeps, which is given back on the way. */
async function lockLevelsWithout(sql: Sql, hold: HoldRow, items: Set<string>) {
  await lockLevels(sql, items);
  await unreserveLines(sql, hold.id);
  await forgetLines(sql, hold.id);
  return lockLevels(sql, items);
}
