import { Conflict } from "../../../shared/errors";

/** A work order whose paper cannot be printed, and why. `display_id` is null for one that there is none of. */
export type Unprintable = { work_order_id: string; display_id: number | null; reason: string };

/** One of them in words: "#12: nothing is packed yet". */
export const named = ({ work_order_id, display_id, reason }: Unprintable): string => `${display_id === null ? work_order_id : `#${display_id}`}: ${reason}`;

/** 409: nothing is printed, since a missing paper among many is not missed. Names each in the way; `instead` is what else can be asked for. */
export class CannotPrint extends Conflict {
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(unprintable: readonly Unprintable[], instead = "") {
    super(`Cannot be printed: ${unprintable.map(named).join("; ")}. Take these out and print again${instead}`, "cannot_print");
    this.details = { unprintable };
  }
}
