import { departures, type Fact } from "./facts";

/** A parcel by what lies in it and where it starts, as far as that is known. */
export type ParcelHeld = { line_item_ids: readonly string[]; location_id?: string | null };
type Part = { line_item_ids: readonly string[]; location_id?: string | null; latest: string | null };
/** ISO instants. */
export type ToldWindow = { earliest: string; latest: string };
/** A window, and since when the shopper knows it. */
export type WindowSince = ToldWindow & { since: Date };
/** A part of an order as a promise told it; without a window where nobody knew. */
export type PartTold = { line_item_ids: string[]; location_id?: string | null; waits?: boolean; earliest: string | null; latest: string | null };

/** Of the parts of an order the one that a parcel is, or was: from there if one is, of those the one with most of its lines; in doubt the later one. */
export function partOf<P extends Part>(parts: readonly P[], { line_item_ids, location_id }: ParcelHeld): P | undefined {
  const shared = (part: P): number => part.line_item_ids.filter((id) => line_item_ids.includes(id)).length;
  const near = (part: P): number => Number(Boolean(location_id) && part.location_id === location_id);
  return parts.filter(shared).sort((a, b) => near(b) - near(a) || shared(b) - shared(a) || ((a.latest ?? "") < (b.latest ?? "") ? 1 : -1))[0];
}

export const partsIn = ({ data }: Fact): PartTold[] => (data?.parts ?? []) as PartTold[];

const windowOf = ({ earliest, latest }: { earliest?: unknown; latest?: unknown }): ToldWindow | undefined =>
  typeof earliest === "string" && typeof latest === "string" ? { earliest, latest } : undefined;
const isSame = (a: ToldWindow | undefined, b: ToldWindow | undefined): boolean => a?.earliest === b?.earliest && a?.latest === b?.latest;
const inTurn = (facts: readonly Fact[]): Fact[] => [...facts].sort((a, b) => a.at.getTime() - b.at.getTime());
const ofKinds = (facts: readonly Fact[], ...kinds: Fact["kind"][]): Fact[] => inTurn(facts.filter(({ kind }) => kinds.includes(kind)));

/** The window of the whole order, as a promise told it. */
export const wholeWindow = ({ data }: Fact): ToldWindow | undefined => windowOf(data ?? {});

/** A parcel's own window in a promise; that of the whole order where all of it comes together. */
export function windowIn(promise: Fact, parcel: ParcelHeld): ToldWindow | undefined {
  const parts = partsIn(promise);
  if (parts.length < 2) return wholeWindow(promise);
  return windowOf(partOf(parts, parcel) ?? {});
}

/** What a parcel was promised last, and since when: another part's new date changes nothing of it. */
export function promisedTo(facts: readonly Fact[], parcel: ParcelHeld): WindowSince | undefined {
  let told: WindowSince | undefined;
  for (const promise of ofKinds(facts, "delivery_promised")) {
    const window = windowIn(promise, parcel);
    if (!window) told = undefined;
    else if (!isSame(window, told)) told = { ...window, since: promise.at };
  }
  return told;
}

/** The promise that a promise stands in the place of. */
export const promiseBefore = (promise: Fact, facts: readonly Fact[]): Fact | undefined =>
  facts.find(({ kind, data }) => kind === "delivery_promised" && Number(data?.number ?? 1) === Number(promise.data?.number ?? 1) - 1);

/** Which parts a promise gives another window than the one before it did; those that had none then are among them. */
export function partsChanged(promise: Fact, before: Fact | undefined): PartTold[] {
  if (!before) return [];
  const windows = ({ line_item_ids }: PartTold) =>
    partsIn(before).length ? partsIn(before).filter((part) => part.line_item_ids.some((id) => line_item_ids.includes(id))).map(windowOf) : [wholeWindow(before)];
  return partsIn(promise).filter((part) => windowOf(part) && !windows(part).some((window) => isSame(window, windowOf(part))));
}

/** The order lines that a fact's news is about: those of its package, or those of the parts that have new dates. Empty where it is about all. */
export const linesOfNews = (fact: Fact, facts: readonly Fact[]): readonly string[] =>
  fact.kind === "delivery_promised" ? partsChanged(fact, promiseBefore(fact, facts)).flatMap(({ line_item_ids }) => line_item_ids) : (parcelIn(facts, fact.subject)?.line_item_ids ?? []);

/** What left as a package. */
export function parcelIn(facts: readonly Fact[], packageId: string | undefined): ParcelHeld | undefined {
  const data = departures(facts).find(({ subject }) => subject === packageId)?.data;
  if (!data || packageId === undefined) return undefined;
  const items = Array.isArray(data.items) ? (data.items as { line_item_id: string }[]) : [];
  return { line_item_ids: items.map(({ line_item_id }) => line_item_id), location_id: (data.location_id as string | undefined) ?? null };
}

/** What the shopper believes of a package: the last date that its carrier's estimates or its own part's promise were told as, whichever came later. */
export function toldOf(facts: readonly Fact[], packageId: string | undefined): WindowSince | undefined {
  const promised = promisedTo(facts, parcelIn(facts, packageId) ?? { line_item_ids: [] });
  const estimate = ofKinds(facts, "delivery_delayed", "delivery_earlier").filter(({ subject }) => subject === packageId).at(-1);
  const eta = estimate?.data?.eta;
  return typeof eta === "string" && !(promised && promised.since > estimate!.at) ? { earliest: eta, latest: eta, since: estimate!.at } : promised;
}
