import type { Outcome } from "./provider-call";
import { cancelUnlessDone } from "./insisting";
import type { Market } from "./market";
import { bought, cancel, capture, captured, partOf, refund, type Purchase } from "./purchase";
import { readyToShip, ship } from "./shipping";
import { byParcel, inParts, type Wallet } from "./wallets";

/** What two do at once, or one after the other where it must not be. */
export type Race = {
  name: string;
  fits?: (wallet: Wallet) => boolean;
  before(market: Market, purchase: Purchase): Promise<unknown>;
  run(market: Market, purchase: Purchase): Promise<unknown>;
  /** What a person does who was told that it did not work: on a busy machine Stripe's answer may come too late. */
  insist?(market: Market, purchase: Purchase): Promise<unknown>;
  /** Every end that is right. */
  ends(purchase: Purchase): Outcome[];
};

const paid = (market: Market, purchase: Purchase) => bought(market, market.one, purchase);
const open = (captured: bigint, refunded = 0n): Outcome[] => [{ captured, refunded, canceled: false }];
const paidInPart = async (market: Market, purchase: Purchase) => {
  await paid(market, purchase);
  await captured(market, purchase, "first", partOf(purchase));
};
/** Both at once; that one is refused, or hears to come back, is fine. */
const both = (...calls: Promise<unknown>[]) => Promise.allSettled(calls);

export const RACES: readonly Race[] = [
  {
    name: "two admins capture the same part, two stores", fits: inParts, before: paid,
    run: ({ one, other }, p) => both(capture(one, p, "a", partOf(p)), capture(other, p, "b", partOf(p))),
    ends: (p) => open(2n * partOf(p)),
  },
  {
    name: "two admins capture different amounts, two stores", fits: inParts, before: paid,
    run: ({ one, other }, p) => both(capture(one, p, "a", partOf(p)), capture(other, p, "b", p.total - partOf(p))),
    ends: (p) => open(p.total),
  },
  {
    name: "two admins capture all, two stores", before: paid,
    run: ({ one, other }, p) => both(capture(one, p, "a"), capture(other, p, "b")),
    ends: (p) => open(p.total),
  },
  {
    name: "one request comes twice, two stores", fits: inParts, before: paid,
    run: ({ one, other }, p) => both(capture(one, p, "same", partOf(p)), capture(other, p, "same", partOf(p))),
    ends: (p) => open(partOf(p)),
  },
  {
    name: "capture while a refund runs", fits: inParts, before: paidInPart,
    run: ({ doubles, one, other }, p) => {
      doubles.stripe.faults.add({ kind: "done_but_late", lateMs: 2_000, match: "=POST /v1/refunds", body: `${p.intent}&` });
      return both(refund(one, p, partOf(p)), capture(other, p, "second", partOf(p)));
    },
    ends: (p) => open(2n * partOf(p), partOf(p)),
  },
  {
    name: "refund while a capture runs", fits: inParts, before: paidInPart,
    run: ({ doubles, one, other }, p) => {
      doubles.stripe.faults.add({ kind: "done_but_late", lateMs: 2_000, match: `=POST /v1/payment_intents/${p.intent}/capture` });
      return both(capture(one, p, "second", partOf(p)), refund(other, p, partOf(p)));
    },
    ends: (p) => open(2n * partOf(p), partOf(p)),
  },
  {
    name: "capture after cancel", before: paid,
    async run({ one, other }, p) {
      await cancel(one, p);
      return both(capture(other, p, "late"));
    },
    insist: cancelUnlessDone,
    ends: () => [{ captured: 0n, refunded: 0n, canceled: true }],
  },
  {
    name: "capture while the order is canceled", before: paid,
    run: ({ one, other }, p) => both(capture(one, p, "all"), cancel(other, p)),
    insist: cancelUnlessDone,
    // Whichever was first.
    ends: (p) => [{ captured: 0n, refunded: 0n, canceled: true }, { captured: p.total, refunded: p.total, canceled: true }],
  },
  {
    name: "cancel after a part is captured", fits: inParts, before: paidInPart,
    run: ({ one }, p) => cancel(one, p),
    insist: cancelUnlessDone,
    ends: (p) => [{ captured: partOf(p), refunded: partOf(p), canceled: true }],
  },
  {
    name: "shipping captures while an admin does", fits: byParcel,
    async before(market, p) {
      await paid(market, p);
      await readyToShip(market, p);
    },
    run: ({ one, other }, p) => both(ship(one, p), capture(other, p, "a")),
    ends: (p) => open(p.total),
  },
];
