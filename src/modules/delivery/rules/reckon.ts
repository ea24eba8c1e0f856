import { dayAt, weekDayOf, type Day } from "./day";
import { learnedTransit, type Learned } from "./learned-transit";
import { calendarOf, type CutOffs, type Dispatch } from "./leaving";
import type { Closure, DaysOff } from "./calendar";
import { daysTaken } from "./on-the-way";
import { promiseFor, windowFrom, type PromiseInput, type WindowOfDays } from "./promise-for";
import { transitOf, type Transit, type TransitTime, type Days } from "./transit-of";
import { originOf, zonesOf, type Place } from "./zones";

/** A stock location as the merchant set it up to send, its defaults filled in. */
export type SendingLocation = Place & {
  id: string; name: string; time_zone: string; cut_offs: CutOffs; handling_days: number; holidays: boolean; closures: readonly Closure[];
};
export type Lane = { service: string; origin: string; zone: string; learned: Learned };

/** All that dates are reckoned by: what the merchant says, what was learned, and the public holidays of a place. */
export type Almanac = {
  times: readonly TransitTime[];
  lanes: readonly Lane[];
  general: { days: Days; carrier_days: readonly number[] };
  holidaysOf: (place: Place) => DaysOff;
};

/** A parcel to be promised. `services`: the shipping option's id first, then the carrier's service where it names one. */
export type Parcel = {
  from: SendingLocation;
  to: Place;
  services: readonly string[];
  /** Of the shipping option. */
  metadata: unknown;
  /** Set where the shopper collects it: from there. */
  collected_at?: SendingLocation;
};

export type Reckoned = WindowOfDays & {
  leaves_on: Day; order_by: Date | null; confidence: number; transit_days: Days; transit_source: Transit["source"];
};

const NO_DAYS: DaysOff = new Set<Day>();

/** The window of what is ordered, or comes into stock, at an instant. Undefined where nobody works within a year. */
export function reckon(parcel: Parcel, at: Date, almanac: Almanac): Reckoned | undefined {
  const of = transits(parcel, almanac);
  const window = promiseFor({ at, dispatch: dispatchOf(parcel.from, almanac), transit: of.transit });
  return window && { ...window, ...of.told(window.leaves_on) };
}

/** The window of a parcel that left at an instant. */
export function reckonSent(parcel: Parcel, left: Date, almanac: Almanac): Reckoned | undefined {
  const leaves_on = dayAt(left, parcel.from.time_zone);
  const of = transits(parcel, almanac);
  const window = windowFrom(leaves_on, of.transit);
  return window && { ...window, leaves_on, order_by: null, ...of.told(leaves_on) };
}

export const dispatchOf = ({ time_zone, cut_offs, handling_days, closures, ...place }: SendingLocation, { holidaysOf }: Pick<Almanac, "holidaysOf">): Dispatch =>
  ({ time_zone, cut_offs, handling_days, closures, days_off: place.holidays ? holidaysOf(place) : NO_DAYS });

/** How many working days a parcel took that left at an instant, as its window would have been reckoned. */
export function daysOnTheWay(parcel: Parcel, left: Date, delivered_on: Day, almanac: Almanac): number {
  const leaves_on = dayAt(left, parcel.from.time_zone);
  return daysTaken(leaves_on, delivered_on, transits(parcel, almanac).transit(leaves_on).way);
}

/** How long the way takes by the day on which it is begun, to be reckoned with and to be told. */
function transits(parcel: Parcel, almanac: Almanac): { transit: PromiseInput["transit"]; told: (leaves_on: Day) => Pick<Reckoned, "confidence" | "transit_days" | "transit_source"> } {
  const { from, to, collected_at } = parcel;
  const ends = { origin_off: almanac.holidaysOf(from), destination_off: collected_at ? dispatchOf(collected_at, almanac).days_off : almanac.holidaysOf(to) };
  return {
    transit: (leaves_on) => {
      const { days, carrier_days } = transitFor(parcel, leaves_on, almanac);
      return { days, way: { carrier_days, ...ends } };
    },
    told: (leaves_on) => {
      const { days, confidence, source } = transitFor(parcel, leaves_on, almanac);
      return { confidence, transit_days: days, transit_source: source };
    },
  };
}

/** What lies where it is collected is there as soon as it is ready. */
const AT_HAND = { days: { min: 0, max: 0 }, confidence: 0.95, source: "pickup" } as const;

function transitFor({ from, to, services, metadata, collected_at }: Parcel, leaves_on: Day, { times, lanes, general }: Almanac): Transit {
  if (collected_at?.id === from.id) return { ...AT_HAND, carrier_days: calendarOf({ ...from, days_off: NO_DAYS }).working_days };
  const stated = transitOf({ services, location_id: from.id, destination: to }, { times, metadata, general });
  const origin = originOf(from);
  const of = (service: string) => zonesOf(to).map((zone) => lanes.find((lane) => lane.service === service && lane.origin === origin && lane.zone === zone)?.learned);
  const learned = services.map((service) => learnedTransit(stated, of(service), weekDayOf(leaves_on)));
  return learned.find(({ source }) => source === "learned") ?? stated;
}
