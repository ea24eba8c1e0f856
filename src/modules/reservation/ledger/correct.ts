import { entityId } from "../../../shared/entity-id";
import { rawAmount } from "../../../shared/sql-values";
import { quantity } from "../rules/quantity";
import type { Books } from "./books";
import { changeStock, lockLevels } from "./levels";

/** `by`: in units of the item. */
export type Correction = { reference: string; inventory_item_id: string; location_id: string; by: number };

/** Corrects a location's stock by what a count found, once for its reference. */
export async function correct(books: Books, { reference, inventory_item_id, location_id, by }: Correction): Promise<void> {
  const [made] = await books.execute(
    `insert into doorstep_stock_correction (id, reference, inventory_item_id, location_id, "by", raw_by) values (?, ?, ?, ?, ?, ?)
     on conflict (reference) where deleted_at is null do nothing returning id`,
    [entityId("dscor"), reference, inventory_item_id, location_id, by, rawAmount(String(by))]
  );
  if (!made) return;
  await lockLevels(books, [inventory_item_id]);
  await changeStock(books, inventory_item_id, location_id, quantity(by));
}
