import { plusDays, weekDayOf, type Day } from "../../src/modules/delivery/rules/day";
import { learnedFrom } from "../../src/modules/delivery/rules/lanes";
import { learnedTransit, type Learned } from "../../src/modules/delivery/rules/learned-transit";
import type { Transit } from "../../src/modules/delivery/rules/transit-of";
import type { Sent } from "./carriers";

type Row = { delivered: Day; week_day: number; transit_days: number; parcels: number };

/** Learns one lane as the store does: from what was delivered in the days before, counted anew each morning. */
export class Learner {
  private rows: Row[] = [];
  private known: Learned | undefined;

  constructor(private readonly days: number) {}

  add(left: Day, { delivered, taken }: Sent): void {
    this.rows.push({ delivered, week_day: weekDayOf(left), transit_days: taken, parcels: 1 });
  }

  knowUntil(morning: Day): void {
    const since = plusDays(morning, -this.days);
    this.rows = this.rows.filter(({ delivered }) => delivered >= since);
    this.known = learnedFrom(this.rows.filter(({ delivered }) => delivered < morning));
  }

  window = (stated: Transit, left: Day): Transit => learnedTransit(stated, [this.known], weekDayOf(left));
}
