import { DateTime } from "luxon";
import type { QuietHours } from "./mail-settings";
import type { MessageKind } from "./messages-due";

/** What does not wait for the morning: the shopper asked for it just now, or has to act on it today. */
export const URGENT: readonly MessageKind[] = [
  "order_confirmed", "order_link", "payment_needed", "payment_still_needed", "payment_received", "out_for_delivery", "attempt_failed", "case_received",
];

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When the quiet hours end that `now` is in, by the clocks of the zone; null while they are over. */
export function quietUntil(now: Date, zone: string, { from, to }: QuietHours): Date | null {
  const local = DateTime.fromJSDate(now, { zone });
  const [start, end, at] = [minutes(from), minutes(to), local.hour * 60 + local.minute];
  const isQuiet = start <= end ? at >= start && at < end : at >= start || at < end;
  if (!isQuiet) return null;
  const today = local.set({ hour: Math.floor(end / 60), minute: end % 60, second: 0, millisecond: 0 });
  // A time that the clocks leap over in spring is read as the one after it.
  return (today <= local ? today.plus({ days: 1 }) : today).toJSDate();
}

/** Until when a message waits because its reader may sleep; null where it goes now. What a person sends by hand goes at once. */
export const waitsUntil = (
  message: { kind: MessageKind; by_hand: boolean }, now: Date, zone: string, quiet: QuietHours | null
): Date | null => (quiet && !message.by_hand && !URGENT.includes(message.kind) ? quietUntil(now, zone, quiet) : null);
