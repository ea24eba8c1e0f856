import type { Sql } from "../../../shared/sql";
import type { HoldEvent } from "../rules/hold-states";
import { moveHold, type HoldRow } from "./holds";
import { lockLevels, trueUp } from "./levels";
import { itemsOf, unreserveLines } from "./lines";

/** Ends a hold that the caller has locked and gives its units back. */
export async function endHold(sql: Sql, hold: HoldRow, event: Extract<HoldEvent, "release" | "expire" | "cancel">): Promise<void> {
  await moveHold(sql, hold, event);
  const items = await itemsOf(sql, hold.id);
  if (!items.length) return;
  await lockLevels(sql, items);
  await unreserveLines(sql, hold.id);
  await trueUp(sql, items);
}
