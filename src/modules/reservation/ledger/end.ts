import type { HoldEvent } from "../rules/hold-states";
import type { Books } from "./books";
import { moveHold, type HoldRow } from "./holds";
import { keepCount, lockLevels } from "./levels";
import { itemsOf, unreserveLines } from "./lines";

/** Ends a hold that the caller has locked and gives its units back. */
export async function endHold(books: Books, hold: HoldRow, event: Extract<HoldEvent, "release" | "expire" | "cancel">): Promise<void> {
  await moveHold(books, hold, event);
  const items = await itemsOf(books, [hold.id]);
  if (!items.length) return;
  await lockLevels(books, items);
  await unreserveLines(books, [hold.id]);
  await keepCount(books, items);
}
