import { endOf, startOf } from "../../modules/delivery/rules/day";
import type { Part } from "../../modules/delivery/rules/parts";
import type { Reckoned } from "../../modules/delivery/rules/reckon";
import { hasUndated, wholePromise } from "../../modules/delivery/rules/whole-promise";
import type { OptionToPromise } from "./shipping-options";

/** Days as instants (the start and the end of them by the clocks where the goods go) and as they stand in a calendar; null where nobody knows. */
export type ToldWindow = { earliest: string | null; latest: string | null; earliest_on: string | null; latest_on: string | null; /** From 0 to 1. */ confidence: number | null };
/** What is sent together, and when it comes. `waits`: its goods are not in stock; `expected_at`: when they may be. */
export type ToldPart = ToldWindow & { line_item_ids: string[]; waits: boolean; expected_at: string | null };
/**
 * What a shopper is told beside a shipping option: when all is there, which is when the last part is. Where nobody knows of one part
 * when it comes, nobody knows it of all. `order_within`: whole seconds for which this can still be had; null where nothing hangs on it.
 */
export type ToldPromise = ToldWindow & { shipping_option_id: string; kind: "delivery" | "pickup"; order_within: number | null; order_by: string | null; parts: ToldPart[] };

export function toldPromise(option: OptionToPromise, parts: { part: Part; window: Reckoned | undefined }[], now: Date, timeZone: string): ToldPromise {
  const windows = parts.map(({ window }) => window ?? UNDATED);
  const whole = wholePromise(windows);
  return {
    shipping_option_id: option.id, kind: option.is_pickup ? "pickup" : "delivery",
    ...toldWindow(hasUndated(windows) ? undefined : whole, timeZone),
    order_within: whole?.order_by ? Math.ceil((whole.order_by.getTime() - now.getTime()) / 1000) : null, order_by: whole?.order_by?.toISOString() ?? null,
    parts: parts.map(({ part: { line_item_ids, waits, expected_at }, window }) => ({ line_item_ids, waits, expected_at, ...toldWindow(window, timeZone) })),
  };
}

const UNDATED = { earliest: null, latest: null, confidence: null, order_by: null };

/** A window as it is told: a day is one where the goods go, wherever they start. */
export const toldWindow = (window: { earliest: string; latest: string; confidence: number } | undefined, timeZone: string): ToldWindow => ({
  earliest: window ? startOf(window.earliest, timeZone).toISOString() : null, latest: window ? endOf(window.latest, timeZone).toISOString() : null,
  earliest_on: window?.earliest ?? null, latest_on: window?.latest ?? null, confidence: window?.confidence ?? null,
});
