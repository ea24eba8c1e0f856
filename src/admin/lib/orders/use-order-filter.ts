import { useSearchParams } from "react-router-dom";
import { isUnderWayOnly, ORDER_SORTS, type OrderSort } from "../../../modules/order-journey/rules/orders-asked";
import { WAY_STEPS, type WayStep } from "../../../modules/order-journey/rules/way";

export const ALL = "all";
export const SHOWS = ["under_way", ALL] as const;
export const NEEDS = ["any", "person", "late"] as const;
export type OrderFilter = { q: string; show: (typeof SHOWS)[number]; step: WayStep | typeof ALL; need: (typeof NEEDS)[number]; location: string; carrier: string; sort: OrderSort };

const USUAL: OrderFilter = { q: "", show: "under_way", step: ALL, need: "any", location: ALL, carrier: ALL, sort: "-placed_at" };
const oneOf = <T extends string>(all: readonly T[], given: string | null, usual: T): T => all.find((one) => one === given) ?? usual;

const filterIn = (params: URLSearchParams): OrderFilter => ({
  q: params.get("q") ?? "", show: oneOf(SHOWS, params.get("show"), USUAL.show), step: oneOf<OrderFilter["step"]>(WAY_STEPS, params.get("step"), ALL), need: oneOf(NEEDS, params.get("need"), "any"),
  location: params.get("location") ?? ALL, carrier: params.get("carrier") ?? ALL, sort: oneOf(ORDER_SORTS, params.get("sort"), USUAL.sort),
});

/** Only what is not as usual: short addresses, and a view keeps no more than what was chosen. */
export const chosenIn = (filter: OrderFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([name, value]) => value !== USUAL[name as keyof OrderFilter]));

export const isNarrowed = ({ sort: _, ...filter }: OrderFilter): boolean => Object.keys(chosenIn({ ...filter, sort: USUAL.sort })).length > 0;

/** Which orders are shown, and in which order. It stands in the address, so that it can be sent to somebody, and the way back leads to it. */
export function useOrderFilter() {
  const [params, setParams] = useSearchParams();
  const show = (chosen: Record<string, string>) => setParams(chosen, { replace: true });
  // The address itself is asked: the router tells of a change to it later, and a choice made until then would undo it.
  const change = (next: Partial<OrderFilter>) => show(chosenIn(fitting({ ...filterIn(new URLSearchParams(window.location.search)), ...next })));
  return { filter: filterIn(params), isUsual: params.size === 0, change, show };
}

/** All orders, with those that arrived long ago, can be put in order by when they were placed alone. */
const fitting = (filter: OrderFilter): OrderFilter => (filter.show === ALL && isUnderWayOnly(filter.sort) ? { ...filter, sort: USUAL.sort } : filter);

/** The same as the API is asked. */
export const askedFor = (filter: OrderFilter) => {
  const { q, show, step, need, location, carrier, sort } = fitting(filter);
  return {
    // Who is searched for by name may have arrived.
    show: q ? ALL : show, order: sort, ...(q && { q }), ...(step !== ALL && { step }), ...(need === "person" && { needs_person: "true" }), ...(need === "late" && { late: "true" }),
    ...(location !== ALL && { location_id: location }), ...(carrier !== ALL && { carrier }),
  };
};
