import type { ProviderLedger } from "../../../../shared/payment-source";

/** One payment as core has it; amounts in the currency's smallest unit, rounded as they are charged. */
export type CoreLedger = {
  currencyCode: string;
  authorised: bigint;
  captured: bigint;
  /** Those that a crash left half written included. */
  refunded: bigint;
  /** Written before the provider is asked, and not counted by the order: a crash came between, or it is under way. */
  halfRefunded: bigint;
  /** One of these is so young that whoever refunds may still be at it. */
  refundUnderWay: boolean;
  /** What the order counts as refunded and core has no refund of: a cancelation books its refunds whether or not the provider refused them. */
  onlyBooked: bigint;
  canceled: boolean;
  /** The order that it pays for; null while its cart is none. */
  orderId: string | null;
  orderCanceled: boolean;
  /** Another payment pays for all of the order. */
  surplus: boolean;
};

/** What our attempts say: those that were captured, and whether one is under way, whose outcome nobody can know yet. */
export type OwnLedger = { captured: bigint; underWay: boolean };

export const DISCREPANCIES = [
  "paid_without_order", "captured_not_recorded", "recorded_not_captured", "refunded_not_recorded", "recorded_not_refunded",
  "booked_not_refunded", "hold_gone", "release_not_recorded", "held_for_nothing", "other_currency", "other_amount", "attempt_not_recorded",
] as const;
export type DiscrepancyKind = (typeof DISCREPANCIES)[number];
/** `amount`: by how much the two differ, in the smallest unit; null where it is not about an amount. `why`: what the provider says. */
export type Discrepancy = { kind: DiscrepancyKind; amount: bigint | null; why?: string };

type Ledgers = { provider: ProviderLedger; core: CoreLedger; own: OwnLedger };

/**
 * Where the provider's ledger, core's and ours disagree about one payment. While an attempt is under way nothing is said of
 * captures: they differ then, rightly. Amounts in another currency can't be compared, so that is all that is said.
 */
export function compareLedgers({ provider, core, own }: Ledgers): Discrepancy[] {
  if (provider.currencyCode !== core.currencyCode) return [{ kind: "other_currency", amount: null }];
  return [...aboutTheOrder(provider, core), ...(own.underWay ? [] : aboutCaptures(provider, core, own)), ...aboutRefunds(provider, core)];
}

function aboutTheOrder(provider: ProviderLedger, core: CoreLedger): Discrepancy[] {
  const found: Discrepancy[] = [];
  const kept = provider.captured - provider.refunded;
  if (!core.orderId && provider.held + kept > 0n) found.push({ kind: "paid_without_order", amount: provider.held + kept });
  const needless = core.surplus ? provider.held + kept : core.canceled || core.orderCanceled ? provider.held : 0n;
  if (needless > 0n) found.push({ kind: "held_for_nothing", amount: needless });
  if (provider.state === "canceled" && !provider.captured && core.orderId && !core.canceled && !core.orderCanceled) found.push({ kind: "hold_gone", amount: core.authorised });
  return [...found, ...aboutWhatWasAuthorised(provider, core)];
}

/** A last capture, or the end of a hold of which a part was captured, lets go of the rest: what was authorised has become what was captured. */
function aboutWhatWasAuthorised(provider: ProviderLedger, core: CoreLedger): Discrepancy[] {
  const isOver = provider.captured > 0n && (provider.state === "captured" || provider.state === "canceled");
  if (core.authorised === 0n || (provider.state === "canceled" && !isOver)) return [];
  if (!isOver) return provider.amount === core.authorised ? [] : [{ kind: "other_amount", amount: difference(provider.amount, core.authorised) }];
  if (core.captured !== provider.captured || core.authorised <= provider.captured) return [];
  return [{ kind: "release_not_recorded", amount: core.authorised - provider.captured }];
}

function aboutCaptures(provider: ProviderLedger, core: CoreLedger, own: OwnLedger): Discrepancy[] {
  if (provider.captured > core.captured) return [{ kind: "captured_not_recorded", amount: provider.captured - core.captured }];
  if (core.captured > provider.captured) return [{ kind: "recorded_not_captured", amount: core.captured - provider.captured }];
  return own.captured > core.captured ? [{ kind: "attempt_not_recorded", amount: own.captured - core.captured }] : [];
}

function aboutRefunds(provider: ProviderLedger, core: CoreLedger): Discrepancy[] {
  const recorded = core.refunded - core.halfRefunded;
  if (provider.refunded > recorded) return core.refundUnderWay ? [] : [{ kind: "refunded_not_recorded", amount: provider.refunded - recorded }];
  // Not while a refund of the provider's is to be written down: it may be the very one.
  const booked: Discrepancy[] = core.onlyBooked > 0n ? [{ kind: "booked_not_refunded", amount: core.onlyBooked }] : [];
  if (core.refunded <= provider.refunded) return booked;
  const why = provider.failedRefunds.map(({ reference, reason }) => `${reference} failed: ${reason ?? "no reason given"}`).join("; ");
  return [...booked, { kind: "recorded_not_refunded", amount: core.refunded - provider.refunded, ...(why && { why }) }];
}

const difference = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);
