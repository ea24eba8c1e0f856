import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { badgeHash } from "./badge";
import { byBadge, countTry, lockByNumber, type PickerRow } from "./pickers";
import { isPin } from "./pin";

/** `locked`: too many wrong PINs; it is not even looked whether this one is right. */
export type SignIn = { picker: PickerRow } | { refused: "wrong" | "locked" };

/** By number and PIN. Tries are counted under the picker's row lock, so that many at once are not more than as many in turn. */
export async function signInByPin(sql: Sql, number: string, pin: string): Promise<SignIn> {
  const picker = await lockByNumber(sql, number);
  if (picker?.locked_until && new Date(picker.locked_until) > clock.now()) return { refused: "locked" };
  const right = await isPin(pin, picker?.pin_hash);
  if (picker) await countTry(sql, picker, right);
  return picker && right ? { picker } : { refused: "wrong" };
}

/** By what a badge says. */
export async function signInByBadge(sql: Sql, code: string): Promise<SignIn> {
  const picker = await byBadge(sql, badgeHash(code));
  return picker ? { picker } : { refused: "wrong" };
}
