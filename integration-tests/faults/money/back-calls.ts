import { cancelUnlessDone, refundUnlessDone } from "./insisting";
import { untouched, type ProviderCall } from "./provider-call";
import { bought, cancel, captured, partOf, refund } from "./purchase";
import { inParts } from "./wallets";

/** What gives a shopper's money back. */
export const BACK_CALLS: readonly ProviderCall[] = [
  {
    name: "refund a part",
    async before(market, purchase) {
      await bought(market, market.one, purchase);
      await captured(market, purchase, "all");
    },
    request: (_, { intent }) => ({ match: "=POST /v1/refunds", body: `${intent}&` }),
    make: (_, at, purchase) => refund(at, purchase, partOf(purchase)),
    answered: ["call:POST /v1/refunds:answered", "step:refund-payment-step:after", "step:add-order-transaction:after"],
    insist: refundUnlessDone,
    ends: (purchase) => ({ captured: purchase.total, refunded: partOf(purchase), canceled: false }),
  },
  {
    name: "let go, as the order is canceled",
    before: (market, purchase) => bought(market, market.one, purchase),
    request: (_, { intent }) => ({ match: `=POST /v1/payment_intents/${intent}/cancel` }),
    make: (_, at, purchase) => cancel(at, purchase),
    answered: ["call:POST /v1/payment_intents/:id/cancel:answered", "step:cancel-payment-step:after"],
    insist: cancelUnlessDone,
    ends: () => ({ ...untouched, canceled: true }),
  },
  {
    name: "refund, as an order captured in part is canceled",
    fits: inParts,
    async before(market, purchase) {
      await bought(market, market.one, purchase);
      await captured(market, purchase, "first", partOf(purchase));
    },
    request: (_, { intent }) => ({ match: "=POST /v1/refunds", body: `${intent}&` }),
    make: (_, at, purchase) => cancel(at, purchase),
    answered: ["step:refund-payments-step:after", "call:POST /v1/refunds:answered", "step:add-order-transaction:after", "step:create-order-change:after"],
    insist: cancelUnlessDone,
    ends: (purchase) => ({ captured: partOf(purchase), refunded: partOf(purchase), canceled: true }),
  },
];
