import { Conflict } from "../../../shared/errors";

/** A work order whose paper cannot be printed, and why. `display_id` is null for one that there is none of. */
export type Unprintable = { work_order_id: string; display_id: number | null; reason: string };

/** 409: nothing is printed, since a missing paper among many is not missed. Names each in the way. */
export class CannotPrint extends Conflict {
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(unprintable: readonly Unprintable[]) {
    const named = unprintable.map(({ work_order_id, display_id, reason }) => `${display_id === null ? work_order_id : `#${display_id}`}: ${reason}`);
    super(`Cannot be printed: ${named.join("; ")}. Take these out and print again`, "cannot_print");
    this.details = { unprintable };
  }
}
