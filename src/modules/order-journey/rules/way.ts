import { isArrival, nothingToPay, standing, type Fact, type FactKind } from "../../../shared/facts";
import { PERSON_WAITS, type Wait } from "./deadlines";
import { nextAction } from "./next-action";
import { STEPS, stepsOf, type Step } from "./steps";

export const WAY_STEPS = [...STEPS, "canceled"] as const;
export type WayStep = Step | "canceled";
export const WAY_PAYMENTS = ["free", "awaited", "needed", "review", "failing", "disputed", "authorised", "part_captured", "captured", "refunded"] as const;
export type WayPayment = (typeof WAY_PAYMENTS)[number];
export const WAY_WORK = ["none", "waiting", "to_pick", "to_pack", "packed", "shipped"] as const;
export type WayWork = (typeof WAY_WORK)[number];

/** `collect`: the shopper collects it there, so that it is ready once it is packed. */
export type WorkSeen = { state: string; location_id: string; ship_by: Date; collect?: boolean };
/** A parcel with a label that counts, and what its carrier says; or one that was sent outside of our screens. */
export type ParcelSeen = {
  location_id: string | null; carrier: string | null; tracking_number: string | null; shipped: boolean; status: string | null; eta: Date | null; delivered: boolean;
  exception: string | null; exception_since: Date | null; snoozed_until: Date | null;
};
export type WaySeen = { facts: readonly Fact[]; waits: readonly Wait[]; work: readonly WorkSeen[]; parcels: readonly ParcelSeen[]; now: Date };

/** Where an order stands in all, and by when what must happen. */
export type Way = {
  step: WayStep; payment: WayPayment; work: WayWork;
  placed_at: Date; paid_at: Date | null; picked_at: Date | null; packed_at: Date | null; shipped_at: Date | null; delivered_at: Date | null;
  ship_by: Date | null; promised_first: Date | null; promised_latest: Date | null; eta: Date | null;
  next_awaits: string | null; next_subject: string | null; next_due_at: Date | null; exception: string | null; late_from: Date | null; person_from: Date | null;
  parcels: number; parcels_shipped: number; parcels_delivered: number; location_ids: string[]; carriers: string[]; tracking_numbers: string[];
};

const earliest = (...times: (Date | null | undefined)[]): Date | null => times.reduce<Date | null>((first, at) => (at && (!first || at < first) ? at : first), null);
const latest = (...times: (Date | null | undefined)[]): Date | null => times.reduce<Date | null>((last, at) => (at && (!last || at > last) ? at : last), null);
const known = (names: readonly (string | null)[]): string[] => [...new Set(names.filter((name): name is string => !!name))].sort();

/** How far the work of one location has come, in the order of the way; what is canceled counts no more. */
const WORK_OF: Record<string, WayWork> = { waiting: "waiting", ready: "to_pick", picking: "to_pick", picked: "to_pack", packed: "packed", shipped: "shipped" };

/** The order as a whole is where that of its parts is which is furthest behind. */
export function wayOf(seen: WaySeen): Way | undefined {
  const { facts, waits, parcels, now } = seen;
  const placed = facts.find(({ kind }) => kind === "order_placed");
  if (!placed) return undefined;
  const canceled = facts.some(({ kind }) => kind === "order_canceled");
  const live = seen.work.filter(({ state }) => state in WORK_OF);
  const work = live.map(({ state }) => WORK_OF[state]!).sort((a, b) => WAY_WORK.indexOf(a) - WAY_WORK.indexOf(b))[0] ?? "none";
  const has = (reached: readonly WayWork[], ...kinds: FactKind[]): Date | null =>
    reached.includes(work) || work === "none" ? latest(...standing(facts.filter(({ kind }) => kinds.includes(kind)), facts).map(({ at }) => at)) : null;
  const allThere = work === "none" || work === "shipped" ? parcels.every(({ delivered }) => delivered) : false;
  const delivered_at = allThere && facts.some(isArrival) ? has(["shipped"], "delivered") : null;
  const promises = facts.flatMap(({ kind, data }) => (kind === "delivery_promised" && typeof data?.latest === "string" ? new Date(data.latest) : []));
  const promised_latest = promises.at(-1) ?? null;
  const isThere = delivered_at !== null || isConfirmed(seen, work);
  const over = canceled || isThere;
  const eta = isThere ? null : latest(...parcels.filter(({ delivered }) => !delivered).map((parcel) => parcel.eta)) ?? promised_latest;
  const toSend = live.filter(({ state, collect }) => state !== "shipped" && !(collect && state === "packed"));
  const ship_by = over ? null : earliest(...toSend.map((one) => one.ship_by));
  // What waits for the shopper is the shopper's to fetch, whenever that is.
  const waitsForShopper = !toSend.length && facts.some((fact) => fact.kind === "available_for_pickup" && fact.data?.collect);
  const next = nextAction(waits, now);
  const worst = parcels.filter(({ exception }) => exception).sort((a, b) => +exceptionFrom(a) - +exceptionFrom(b))[0];
  return {
    step: canceled ? "canceled" : stepIn(seen, work, allThere), payment: paymentIn(placed, facts, waits), work,
    placed_at: placed.at, paid_at: paidAt(placed, facts), delivered_at,
    picked_at: has(["to_pack", "packed", "shipped"], "picked"), packed_at: has(["packed", "shipped"], "packed"), shipped_at: has(["shipped"], "shipped"),
    ship_by, promised_first: promises[0] ?? null, promised_latest, eta,
    next_awaits: next?.awaits ?? null, next_subject: next?.subject || null, next_due_at: next ? new Date(next.due_at) : null, exception: worst?.exception ?? null,
    late_from: over || waitsForShopper ? null : earliest(ship_by, promised_latest, eta && promised_latest && eta > promised_latest ? now : null),
    person_from: earliest(...waits.filter(({ met }) => !met).map(neededFrom), worst && exceptionFrom(worst)),
    parcels: parcels.length, parcels_shipped: parcels.filter(({ shipped }) => shipped).length, parcels_delivered: parcels.filter(({ delivered }) => delivered).length,
    location_ids: known([...live, ...parcels].map(({ location_id }) => location_id)), carriers: known(parcels.map(({ carrier }) => carrier)),
    tracking_numbers: known(parcels.map(({ tracking_number }) => tracking_number)),
  };
}

/** The shopper has said that all is there, after the last of it was sent: a carrier that says nothing makes it late no more. */
function isConfirmed({ facts, parcels }: WaySeen, work: WayWork): boolean {
  const confirmed = facts.findLast(({ kind }) => kind === "received_confirmed");
  return confirmed !== undefined && (work === "none" || work === "shipped") && parcels.every(({ shipped }) => shipped) && facts.every(({ kind, at }) => kind !== "shipped" || at <= confirmed.at);
}

/** Some waits are somebody's of the shop from their start; of all others only when their time has passed. */
const neededFrom = ({ awaits, since, dueAt }: Wait): Date => (PERSON_WAITS.has(awaits) ? earliest(since, dueAt)! : dueAt);

const exceptionFrom = ({ exception_since, snoozed_until }: ParcelSeen): Date => latest(exception_since, snoozed_until) ?? new Date(0);

const ON_THE_ROUND = ["out_for_delivery", "available_for_pickup"];

function stepIn({ facts, parcels }: WaySeen, work: WayWork, allThere: boolean): WayStep {
  if (work === "none") return stepsReached(facts, allThere).at(-1) ?? "ordered";
  if (work !== "packed" && work !== "shipped") return "ordered";
  if (work === "packed") return "packed";
  if (allThere) return facts.some(({ kind }) => kind === "delivered") ? "delivered" : "shipped";
  return parcels.every(({ delivered, status }) => delivered || ON_THE_ROUND.includes(status ?? "")) ? "out_for_delivery" : "shipped";
}

/** The last is reached when all is there, not the first parcel. */
const stepsReached = (facts: readonly Fact[], allThere: boolean): Step[] =>
  stepsOf(facts).flatMap(({ step, reached_at }) => (reached_at && (step !== "delivered" || allThere) ? [step] : []));

/** An open wait tells more than what was paid so far. */
const TROUBLE: [awaits: string, payment: WayPayment][] = [
  ["dispute_answer", "disputed"], ["payment_by_shopper", "needed"], ["payment_review", "review"], ["capture_retry", "failing"],
];

function paymentIn(placed: Fact, facts: readonly Fact[], waits: readonly Wait[]): WayPayment {
  const trouble = TROUBLE.find(([awaits]) => waits.some((wait) => wait.awaits === awaits && !wait.met));
  if (trouble) return trouble[1];
  if (nothingToPay(placed)) return "free";
  const sum = (kind: FactKind): number => facts.reduce((all, fact) => (fact.kind === kind ? all + Number(fact.data?.amount ?? 0) : all), 0);
  const [captured, refunded] = [sum("payment_captured"), sum("payment_refunded")];
  if (captured > 0 && refunded >= captured) return "refunded";
  // What was placed stays what it was when an order is edited: as good as all is all.
  if (captured > 0) return captured + CENT < Number(placed.data?.amount ?? 0) ? "part_captured" : "captured";
  return facts.some(({ kind }) => kind === "payment_authorized") ? "authorised" : "awaited";
}
/** Sums of decimals are not exact. */
const CENT = 0.005;

const paidAt = (placed: Fact, facts: readonly Fact[]): Date | null =>
  nothingToPay(placed) ? placed.at : earliest(...facts.filter(({ kind }) => kind === "payment_authorized" || kind === "payment_captured").map(({ at }) => at));
