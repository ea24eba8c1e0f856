import { entityId } from "../../../../shared/entity-id";
import { wrongState, type Conflict } from "../../../../shared/errors";
import { StockRefusal, TooManyHolds } from "../../refusal";
import { allocate } from "../../rules/allocate";
import { graceOf, isClaimedByAnother } from "../../rules/claims";
import { isCovered, type Demand } from "../../rules/demand";
import { expiryOf, hasExpired, lastsUntil } from "../../rules/expiry";
import { hoardingOf, type Hoarding } from "../../rules/limits";
import { decimal } from "../../rules/quantity";
import { sourcesFor, type Sources } from "../../rules/sourcing/sourcing";
import { aheadOf, behindTheLine } from "../../rules/waiting-line";
import { stateAfter, type HoldRow, type HoldToWrite } from "../holds";
import type { LinesToReserve } from "../lines";
import { keptBy, limitsFor, limitKeys, type Desk } from "./desk";
import type { TakeRequest } from "./request";

const NOT_WHILE_COMPLETED = "wait until the cart is completed, or its completion has failed";

/** What becomes of a request: the hold as it is to be written, with the lines it gets in place of its old ones, if it gets any. */
export type Decided = { hold: HoldToWrite; isNew: boolean; reserve?: LinesToReserve; triedBefore: boolean } | { error: Error };

/** Decides a request, and takes what it gets off the desk's shelf, so that the next is decided after it. */
export function decide(request: TakeRequest, desk: Desk): Decided {
  const { wanted } = request;
  const live = desk.live.get(wanted.cart_id);
  const error = conflictOf(request, live, desk) ?? hoarding(request, desk);
  if (error) return { error };
  const current = live && !hasExpired(live, desk.now) ? live : undefined;
  const hold = holdFor(request, current, desk);
  const taken = { hold, isNew: !current, triedBefore: Boolean(live?.claimed_at) };
  if (!desk.taking.has(wanted.cart_id)) return taken;

  const kept = keptBy(current, desk.own);
  desk.shelf.giveBack(kept);
  const free = behindTheLine(desk.shelf.free(), aheadOf(desk.lines, wanted.cart_id));
  const { allocations, shortages, decision } = allocate(wanted.demands, free, {
    ...sourcesOf(request, desk), backorder_left: desk.shelf.backorderLeft(), preorders: desk.settings.policies.preorders(desk.now),
  });
  if (!shortages.length) {
    desk.shelf.take(allocations);
    const { cart_id, demands } = wanted;
    return { ...taken, hold: { ...hold, sourced_for: wanted.sourced_for, decision }, reserve: { hold_id: hold.id, cart_id, demands, allocations } };
  }
  desk.shelf.take(kept);
  // Only the sale has changed, and for the new one there is too little: better from where it was than not at all.
  if (current && isCovered(wanted.demands, kept)) return taken;
  return { error: new StockRefusal(shortages, (id) => waitingIn(desk, wanted.demands.find((demand) => demand.line_item_id === id))) };
}

function sourcesOf({ wanted: { sale, sourced_for } }: TakeRequest, { sources, settings }: Desk): Sources {
  const known = sources.get(sourced_for) ?? sourcesFor(settings.rules, settings.locations, sale);
  sources.set(sourced_for, known);
  return known;
}

function conflictOf({ wanted, claimedBy }: TakeRequest, live: HoldRow | undefined, { options, settled, now }: Desk): Conflict | undefined {
  const isClaimed = live?.state === "claimed";
  if (claimedBy === undefined) return isClaimed ? wrongState("stock hold of this cart", live.state, NOT_WHILE_COMPLETED) : undefined;
  if (isClaimed && live.claimed_at && isClaimedByAnother({ claimed_at: live.claimed_at, claimed_by: live.claimed_by ?? "" }, claimedBy, now, graceOf(options.holds))) {
    return wrongState("stock hold of this cart", live.state, NOT_WHILE_COMPLETED);
  }
  // Another instance may have completed the cart since this completion looked for its order.
  return !live && settled.has(wanted.cart_id) ? wrongState("cart", "completed", "to read its order") : undefined;
}

function hoarding(request: TakeRequest, { options, holdings }: Desk): TooManyHolds | undefined {
  if (!limitKeys(options, request).length) return undefined;
  const { wanted } = request;
  const lines = wanted.demands.map(({ variant_id, quantity }) => ({ variant_id, quantity: Number(decimal(quantity)) }));
  const others = { shopper: holdings.shopper.get(wanted.shopper.key ?? ""), address: holdings.address.get(wanted.shopper.address ?? "") };
  const broken: Hoarding | undefined = hoardingOf(lines, limitsFor(options, wanted), others);
  return broken && new TooManyHolds(broken);
}

/** The cart's hold, extended or claimed, or a new one. */
function holdFor({ wanted, claimedBy, offered }: TakeRequest, current: HoldRow | undefined, { options, now }: Desk): HoldToWrite {
  const lifetime = offered ? { ttlMinutes: options.holds.offerMinutes, maxMinutes: options.holds.maxMinutes } : options.holds;
  const base: HoldRow = current ?? {
    id: entityId("dshold"), cart_id: wanted.cart_id, state: "held", first_held_at: now, expires_at: now,
    claimed_at: null, claimed_by: null, payment_pending_until: null, sourced_for: null, decision: null,
  };
  return {
    ...base,
    ...(claimedBy === undefined ? { state: stateAfter(base, "extend") } : { state: stateAfter(base, "claim"), claimed_at: now, claimed_by: claimedBy }),
    expires_at: lastsUntil(expiryOf(base.first_held_at, now, lifetime), base.payment_pending_until),
    shopper_key: wanted.shopper.key, address_key: wanted.shopper.address,
  };
}

/** How many others wait for what the line needs; null where none of it has a waiting line. */
function waitingIn({ lines, settings }: Desk, demand: Demand | undefined): number | null {
  const items = (demand?.parts ?? []).map((part) => part.inventory_item_id).filter(settings.policies.hasWaitingLine);
  return items.length ? new Set(lines.filter((line) => items.includes(line.inventory_item_id)).map((line) => line.cart_id)).size : null;
}
