import { promiseFor, type DeliveryWindow } from "../../modules/delivery/rules/promise-for";
import { transitOf } from "../../modules/delivery/rules/transit-of";
import type { DoorstepOptions } from "../../shared/options";

export type PromisedWindow = DeliveryWindow & { confidence: number; basis: Record<string, unknown> };

/** The window of one shipping option for an order placed at `now`, with what it was reckoned from. */
export function promiseForOption(metadata: unknown, now: Date, options: DoorstepOptions["delivery"]): PromisedWindow {
  const { timeZone, cutOff, handlingDays, workingDays } = options;
  const transit = transitOf(metadata, options.transitDays);
  const window = promiseFor({ now, timeZone, cutOff, handlingDays, transitDays: transit.days, workingDays });
  return {
    ...window,
    confidence: transit.confidence,
    basis: {
      ordered_at: now.toISOString(), time_zone: timeZone, cut_off: cutOff, handling_days: handlingDays,
      transit_days: transit.days, transit_source: transit.source, working_days: workingDays,
    },
  };
}
