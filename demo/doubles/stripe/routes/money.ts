import type Stripe from "stripe";
import { refundCharge } from "../actions/refund";
import { text } from "../params";
import type { Route } from "./route";

type OfPayment = Pick<Stripe.Charge, "payment_intent">;

/** Charges, refunds and the balance. */
export const moneyRoutes: Route[] = [
  { method: "get", path: "/v1/charges", answer: ({ world, params }) => world.store.charges.page(params, ofIntent(text(params, "payment_intent"))) },
  { method: "get", path: "/v1/charges/:id", answer: ({ world, id }) => world.store.charges.get(id) },
  { method: "post", path: "/v1/refunds", answer: ({ world, params }) => refundCharge(world, params) },
  { method: "get", path: "/v1/refunds", answer: ({ world, params }) => {
    const charge = text(params, "charge");
    const matches = ofIntent(text(params, "payment_intent"));
    return world.store.refunds.page(params, (refund) => matches(refund) && (!charge || refund.charge === charge));
  } },
  { method: "get", path: "/v1/refunds/:id", answer: ({ world, id }) => world.store.refunds.get(id) },
  { method: "get", path: "/v1/balance_transactions", answer: ({ world, params }) => {
    const source = text(params, "source");
    return world.store.balance.page(params, (transaction) => !source || transaction.source === source);
  } },
  { method: "get", path: "/v1/balance_transactions/:id", answer: ({ world, id }) => world.store.balance.get(id) },
];

const ofIntent = (intent: string | undefined) => (object: OfPayment) => !intent || object.payment_intent === intent;
