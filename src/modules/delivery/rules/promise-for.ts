import type { Day } from "./day";
import { leaving, type Dispatch } from "./leaving";
import { arrivesAfter, type Way } from "./on-the-way";
import type { Days } from "./transit-of";

/** `transit`: how long the way takes if it is begun on that day. */
export type PromiseInput = { at: Date; dispatch: Dispatch; transit: (leaves_on: Day) => { days: Days; way: Way } };
export type WindowOfDays = { earliest: Day; latest: Day };
export type DeliveryWindow = WindowOfDays & { leaves_on: Day; /** Until when this window holds for an order. */ order_by: Date };

/** The delivery window of what is ordered, or comes in, at an instant; undefined where nobody works within a year. */
export function promiseFor({ at, dispatch, transit }: PromiseInput): DeliveryWindow | undefined {
  const left = leaving(at, dispatch);
  const window = left && windowFrom(left.leaves_on, transit);
  return window && { ...left, ...window };
}

/** The window of a parcel that leaves, or left, on a day. */
export function windowFrom(leaves_on: Day, transit: PromiseInput["transit"]): WindowOfDays | undefined {
  const { days, way } = transit(leaves_on);
  const [earliest, latest] = [arrivesAfter(leaves_on, days.min, way), arrivesAfter(leaves_on, days.max, way)];
  return earliest && latest ? { earliest, latest } : undefined;
}
