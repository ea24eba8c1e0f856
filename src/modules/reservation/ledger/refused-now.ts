import type { Sql } from "../../../shared/sql";
import { asRefusedLines, type RefusedLine } from "../refusal";
import { allocate } from "../rules/allocate";
import { lockLiveHold } from "./holds";
import { levelsOf } from "./levels";
import { heldLines } from "./lines";
import type { Wanted } from "./take";

/** Which of the lines fall short now. What the cart's own hold keeps counts as available to it. */
export async function refusedNow(sql: Sql, wanted: Wanted): Promise<RefusedLine[]> {
  const levels = await levelsOf(sql, wanted.demands.flatMap((demand) => demand.parts.map((part) => part.inventory_item_id)));
  const hold = await lockLiveHold(sql, wanted.cart_id);
  const own = hold ? await heldLines(sql, hold.id) : [];
  const mine = levels.map((level) => ({
    ...level,
    available: own
      .filter((line) => line.inventory_item_id === level.inventory_item_id && line.location_id === level.location_id)
      .reduce((sum, line) => sum + line.quantity, level.available),
  }));
  return asRefusedLines(allocate(wanted.demands, mine, wanted.sourcing).shortages);
}
