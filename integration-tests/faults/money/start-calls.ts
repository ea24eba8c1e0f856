import { persist } from "../persistent";
import type { Market } from "./market";
import { untouched, type ProviderCall } from "./provider-call";
import { know, pay, place, type Purchase } from "./purchase";
import { confirmAsShopper, stateOfIntent } from "./shopper";

const buyInsisting = async (market: Market, purchase: Purchase): Promise<void> => {
  await persist("to buy", () => place(market.one, purchase));
  await know(market, purchase);
};

/** What is asked of Stripe until there is an order. */
export const START_CALLS: readonly ProviderCall[] = [
  {
    name: "start a payment",
    before: () => Promise.resolve(),
    request: (_, { cart }) => ({ match: "=POST /v1/payment_intents", body: `${cart}&` }),
    make: (market, at, purchase) => pay(market, at, purchase),
    answered: ["call:POST /v1/payment_intents:answered"],
    async insist(market, purchase) {
      if (!purchase.intent) await persist("to pay", () => pay(market, market.one, purchase));
      await buyInsisting(market, purchase);
    },
    ends: () => untouched,
  },
  {
    name: "confirm, as the shopper",
    before: (market, purchase) => pay(market, market.one, purchase, null),
    request: (_, { intent }) => ({ match: `=POST /v1/payment_intents/${intent}/confirm` }),
    make: (market, _, purchase) => confirmAsShopper(market, purchase),
    answered: [],
    async insist(market, purchase) {
      await persist("to confirm", async () => {
        if (stateOfIntent(market, purchase) !== "requires_capture") await confirmAsShopper(market, purchase);
      });
      await buyInsisting(market, purchase);
    },
    ends: () => untouched,
  },
  {
    name: "look at the payment while the order is made",
    before: (market, purchase) => pay(market, market.one, purchase, null),
    request: (_, { intent }) => ({ match: `=GET /v1/payment_intents/${intent}` }),
    // Stripe tells that it is paid, which makes the order too: whoever looks first.
    async make(market, at, purchase) {
      await confirmAsShopper(market, purchase);
      await place(at, purchase);
    },
    answered: ["step:authorize-payment-session-step:before", "step:authorize-payment-session-step:after"],
    insist: buyInsisting,
    ends: () => untouched,
  },
];
