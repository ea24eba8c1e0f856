import { refundCharge } from "../actions/refund";
import { matching } from "./matching";
import type { Route } from "./route";

/** Charges, refunds and the balance. */
export const moneyRoutes: Route[] = [
  { method: "get", path: "/v1/charges", answer: ({ world, params }) => world.store.charges.page(params, matching(params, "payment_intent", "customer")) },
  { method: "get", path: "/v1/charges/:id", answer: ({ world, id }) => world.store.charges.get(id) },
  { method: "post", path: "/v1/refunds", answer: ({ world, params }) => refundCharge(world, params) },
  { method: "get", path: "/v1/refunds", answer: ({ world, params }) => world.store.refunds.page(params, matching(params, "charge", "payment_intent")) },
  { method: "get", path: "/v1/refunds/:id", answer: ({ world, id }) => world.store.refunds.get(id) },
  { method: "get", path: "/v1/balance_transactions", answer: ({ world, params }) =>
    world.store.balance.page(params, matching(params, "source", "type", "currency")) },
  { method: "get", path: "/v1/balance_transactions/:id", answer: ({ world, id }) => world.store.balance.get(id) },
];
