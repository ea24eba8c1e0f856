import fc from "fast-check";
import type { ProviderLedger } from "../../../../shared/payment-source";
import { compareLedgers, type CoreLedger, type OwnLedger } from "../ledgers/compare";
import { REPAIRS, repairByRule } from "../ledgers/repairs";

const provider = (more: Partial<ProviderLedger> = {}): ProviderLedger => ({
  reference: "pi_1", state: "held", currencyCode: "eur", amount: 1000n, held: 1000n, captured: 0n, refunded: 0n, failedRefunds: [], heldUntil: null, ...more,
});
const core = (more: Partial<CoreLedger> = {}): CoreLedger => ({
  currencyCode: "eur", authorised: 1000n, captured: 0n, refunded: 0n, halfRefunded: 0n, refundUnderWay: false, onlyBooked: 0n, canceled: false, orderId: "order_1", orderCanceled: false, surplus: false, ...more,
});
const own = (more: Partial<OwnLedger> = {}): OwnLedger => ({ captured: 0n, underWay: false, ...more });
const kinds = (ledgers: { provider?: Partial<ProviderLedger>; core?: Partial<CoreLedger>; own?: Partial<OwnLedger> }): string[] =>
  compareLedgers({ provider: provider(ledgers.provider), core: core(ledgers.core), own: own(ledgers.own) }).map(({ kind, amount }) => `${kind}${amount === null ? "" : ` ${amount}`}`);

const CAPTURED = { state: "captured" as const, held: 0n, captured: 1000n };

it.each([
  ["a held payment of an order", {}, []],
  ["a captured one", { provider: CAPTURED, core: { captured: 1000n }, own: { captured: 1000n } }, []],
  ["held, and no order", { core: { orderId: null } }, ["paid_without_order 1000"]],
  ["captured, refunded in part, and no order", { provider: { ...CAPTURED, refunded: 400n }, core: { orderId: null, captured: 1000n, refunded: 400n } }, ["paid_without_order 600"]],
  ["captured by the provider alone", { provider: CAPTURED }, ["captured_not_recorded 1000"]],
  ["captured while an attempt is under way", { provider: CAPTURED, own: { underWay: true } }, []],
  ["recorded and never captured", { core: { captured: 300n } }, ["recorded_not_captured 300"]],
  ["an attempt that nobody else knows of", { own: { captured: 300n } }, ["attempt_not_recorded 300"]],
  ["refunded by the provider alone", { provider: { ...CAPTURED, refunded: 250n }, core: { captured: 1000n } }, ["refunded_not_recorded 250"]],
  ["refunded in the books alone", { provider: CAPTURED, core: { captured: 1000n, refunded: 250n } }, ["recorded_not_refunded 250"]],
  ["booked as refunded, and refused", { provider: CAPTURED, core: { captured: 1000n, onlyBooked: 250n, orderCanceled: true } }, ["booked_not_refunded 250"]],
  ["booked as refunded, and made without an answer", { provider: { ...CAPTURED, refunded: 250n }, core: { captured: 1000n, onlyBooked: 250n, orderCanceled: true } }, ["refunded_not_recorded 250"]],
  ["refunded, and half written in the books", { provider: { ...CAPTURED, refunded: 250n }, core: { captured: 1000n, refunded: 250n, halfRefunded: 250n } }, ["refunded_not_recorded 250"]],
  ["half written, and never refunded", { provider: CAPTURED, core: { captured: 1000n, refunded: 250n, halfRefunded: 250n } }, ["recorded_not_refunded 250"]],
  ["refunded, and being written", { provider: { ...CAPTURED, refunded: 250n }, core: { captured: 1000n, refunded: 250n, halfRefunded: 250n, refundUnderWay: true } }, []],
  ["a hold that the provider let go", { provider: { state: "canceled" as const, held: 0n } }, ["hold_gone 1000"]],
  ["a hold let go of a canceled order", { provider: { state: "canceled" as const, held: 0n }, core: { orderCanceled: true } }, []],
  ["a hold that stays after the order was canceled", { core: { orderCanceled: true, canceled: true } }, ["held_for_nothing 1000"]],
  ["a hold beside the payment that the order goes by", { core: { surplus: true } }, ["held_for_nothing 1000"]],
  ["money that came beside it", { provider: { ...CAPTURED, refunded: 250n }, core: { captured: 1000n, refunded: 250n, surplus: true } }, ["held_for_nothing 750"]],
  ["the rest let go after a last capture", { provider: { ...CAPTURED, captured: 300n }, core: { captured: 300n }, own: { captured: 300n } }, ["release_not_recorded 700"]],
  ["a hold that lapsed after a part was captured", { provider: { state: "canceled" as const, held: 0n, captured: 300n }, core: { captured: 300n } }, ["release_not_recorded 700"]],
  ["a release that is recorded", { provider: { ...CAPTURED, captured: 300n }, core: { authorised: 300n, captured: 300n } }, []],
  ["another amount", { provider: { amount: 1200n, held: 1200n } }, ["other_amount 200"]],
  ["another currency says nothing of amounts", { provider: { currencyCode: "usd", captured: 7n } }, ["other_currency"]],
] as const)("%s", (_what, ledgers, expected) => {
  expect(kinds(ledgers as never)).toEqual(expected);
});

it("finds nothing exactly where all three say the same", () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 9n });
  fc.assert(fc.property(amount, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (total, taken, back) => {
    const captured = BigInt(Math.floor(Number(total) * taken));
    const refunded = BigInt(Math.floor(Number(captured) * back));
    const said = { captured, refunded };
    const all = { provider: { amount: total, held: total - captured, ...said }, core: { authorised: total, ...said }, own: { captured } };
    expect(kinds(all)).toEqual([]);
    expect(kinds({ ...all, provider: { ...all.provider, captured: captured + 1n } })).toEqual(["captured_not_recorded 1"]);
    expect(kinds({ ...all, provider: { ...all.provider, refunded: refunded + 1n } })).toEqual(["refunded_not_recorded 1"]);
  }));
});

it("repairs by itself only what moves no money of the shop's, or what the merchant chose for a payment without an order", () => {
  expect(Object.keys(REPAIRS).filter((kind) => repairByRule(kind as never, "ask"))).toEqual(["captured_not_recorded", "refunded_not_recorded", "booked_not_refunded", "hold_gone", "release_not_recorded", "held_for_nothing"]);
  expect(["complete", "give_back", "ask"].map((chosen) => repairByRule("paid_without_order", chosen as never))).toEqual(["complete_cart", "give_back", null]);
});

it("says why a refund came back where the provider says so", () => {
  const failedRefunds = [{ reference: "re_2", amount: 250n, reason: "expired_or_canceled_card" }, { reference: "re_1", amount: 250n, reason: null }];
  const [finding] = compareLedgers({ provider: provider({ ...CAPTURED, failedRefunds }), core: core({ captured: 1000n, refunded: 250n }), own: own() });
  expect(finding).toEqual({ kind: "recorded_not_refunded", amount: 250n, why: "re_2 failed: expired_or_canceled_card; re_1 failed: no reason given" });
});
