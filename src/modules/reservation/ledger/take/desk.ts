import type { DoorstepOptions } from "../../../../shared/options";
import { isCovered } from "../../rules/demand";
import { hasExpired } from "../../rules/expiry";
import { isLimited, type Holdings, type Limits } from "../../rules/limits";
import { Policies } from "../../rules/policies";
import { Shelf } from "../../rules/shelf";
import type { Sources } from "../../rules/sourcing/sourcing";
import type { Waiting } from "../../rules/waiting-line";
import type { Books } from "../books";
import { holdingsBy } from "../holdings";
import { lockKeys, lockLiveHolds, settledCarts, type HoldRow } from "../holds";
import { lockLevels } from "../levels";
import { heldLines, type HeldLine } from "../lines";
import { readSourcing, type SourcingSettings } from "../sourcing";
import { waitingFor } from "../waits";
import { itemsWanted, type TakeRequest, type Wanted } from "./request";

export type DeskOptions = Pick<DoorstepOptions, "holds" | "delivery">;

/** All that is decided by, read under its locks: whoever else wants the same carts or items waits. */
export type Desk = {
  now: Date;
  options: DeskOptions;
  live: ReadonlyMap<string, HoldRow>;
  /** By the hold's id. */
  own: ReadonlyMap<string, HeldLine[]>;
  settled: ReadonlySet<string>;
  /** The carts that go to the shelf. */
  taking: ReadonlySet<string>;
  /** The items whose levels are locked. */
  items: ReadonlySet<string>;
  shelf: Shelf;
  settings: SourcingSettings;
  /** How each sale is sourced; most of those who come at once are alike. */
  sources: Map<string, Sources>;
  lines: readonly Waiting[];
  holdings: { shopper: ReadonlyMap<string, Holdings>; address: ReadonlyMap<string, Holdings> };
};

const NO_SETTINGS: SourcingSettings = { locations: [], rules: [], policies: new Policies([]) };

export const limitsFor = ({ holds }: DeskOptions, { shopper }: Wanted): Limits => (shopper.is_guest ? holds.limits.guest : holds.limits.customer);

/** What the limits count the request by; nothing where it is not limited. A completion hoards nothing. */
export const limitKeys = (options: DeskOptions, { wanted, claimedBy }: TakeRequest): string[] =>
  claimedBy === undefined && isLimited(limitsFor(options, wanted)) ? [wanted.shopper.key, wanted.shopper.address].flatMap((key) => key ?? []) : [];

export const lapsedOf = ({ live, now }: Pick<Desk, "live" | "now">): HoldRow[] => [...live.values()].filter((hold) => hasExpired(hold, now));

/** Locks and reads what the requests need: their carts, the limits' keys, and the levels of the items that are to be taken. */
export async function openDesk(books: Books, requests: readonly TakeRequest[], options: DeskOptions, now: Date): Promise<Desk> {
  const carts = requests.map(({ wanted }) => wanted.cart_id);
  const limited = requests.filter((request) => limitKeys(options, request).length);
  await lockKeys(books, [...carts, ...limited.flatMap((request) => limitKeys(options, request))]);
  const live = await lockLiveHolds(books, carts);
  const before = byHold(await heldLines(books, [...live.values()].map(({ id }) => id)));
  const settled = await settledCarts(books, requests.flatMap(({ wanted, claimedBy }) => (claimedBy !== undefined && !live.has(wanted.cart_id) ? [wanted.cart_id] : [])));
  const taking = requests.filter((request) => takesUnits(request, { live, own: before, now }));
  const items = new Set(taking.flatMap(({ wanted }) => [...itemsWanted(wanted), ...keptBy(live.get(wanted.cart_id), before).map((line) => line.inventory_item_id)]));
  const levels = items.size ? await lockLevels(books, items) : [];
  // Read again under the levels' locks: a person may have deleted a reservation meanwhile, and what is not kept can't be given back.
  const own = items.size ? byHold(await heldLines(books, [...live.values()].map(({ id }) => id))) : before;
  const settings = items.size ? await readSourcing(books, items, now, options.delivery.timeZone) : NO_SETTINGS;
  const shelf = new Shelf(levels, settings.policies);
  for (const hold of lapsedOf({ live, now })) shelf.giveBack(keptBy(hold, own));
  return {
    now, options, live, own, settled, items, taking: new Set(taking.map(({ wanted }) => wanted.cart_id)), shelf, settings, sources: new Map(),
    lines: await linesFor(books, items, settings.policies, options, now),
    holdings: await holdingsOf(books, limited),
  };
}

/** Whether the request has to go to the shelf: what its cart keeps is not what it wants, or was decided for another sale. */
function takesUnits({ wanted, claimedBy }: TakeRequest, { live, own, now }: Pick<Desk, "live" | "own" | "now">): boolean {
  const hold = live.get(wanted.cart_id);
  if (!hold || hasExpired(hold, now) || !isCovered(wanted.demands, keptBy(hold, own))) return true;
  return claimedBy === undefined && hold.sourced_for !== wanted.sourced_for;
}

export const keptBy = (hold: HoldRow | undefined, own: Desk["own"]): HeldLine[] => (hold && own.get(hold.id)) ?? [];

function byHold(lines: readonly HeldLine[]): Map<string, HeldLine[]> {
  const held = new Map<string, HeldLine[]>();
  for (const line of lines) held.set(line.hold_id, [...(held.get(line.hold_id) ?? []), line]);
  return held;
}

async function linesFor(books: Books, items: ReadonlySet<string>, policies: Policies, { holds }: DeskOptions, now: Date): Promise<Waiting[]> {
  const lined = [...items].filter(policies.hasWaitingLine);
  return lined.length ? waitingFor(books, lined, new Date(now.getTime() - holds.waitSeconds * 1000)) : [];
}

async function holdingsOf(books: Books, limited: readonly TakeRequest[]): Promise<Desk["holdings"]> {
  const own = limited.map(({ wanted }) => wanted.cart_id);
  const keys = (of: "key" | "address") => limited.flatMap(({ wanted }) => wanted.shopper[of] ?? []);
  return { shopper: await holdingsBy(books, "shopper_key", keys("key"), own), address: await holdingsBy(books, "address_key", keys("address"), own) };
}
