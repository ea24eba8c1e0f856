import { refundCharge } from "../actions/refund";
import { updateRefund } from "../actions/settle-refund";
import { matching } from "./matching";
import type { Route } from "./route";

/** Charges and refunds. */
export const moneyRoutes: Route[] = [
  { method: "get", path: "/v1/charges", takes: "Charges.ChargeListParams", answer: ({ world, params }) =>
    world.store.charges.page(params, matching(params, "payment_intent", "customer")) },
  { method: "get", path: "/v1/charges/:id", takes: "Charges.ChargeRetrieveParams", answer: ({ world, id }) => world.store.charges.get(id) },
  { method: "post", path: "/v1/refunds", takes: "Refunds.RefundCreateParams", answer: ({ world, params }) => refundCharge(world, params) },
  { method: "get", path: "/v1/refunds", takes: "Refunds.RefundListParams", answer: ({ world, params }) =>
    world.store.refunds.page(params, matching(params, "charge", "payment_intent")) },
  { method: "get", path: "/v1/refunds/:id", takes: "Refunds.RefundRetrieveParams", answer: ({ world, id }) => world.store.refunds.get(id) },
  { method: "post", path: "/v1/refunds/:id", takes: "Refunds.RefundUpdateParams", answer: ({ world, params, id }) => {
    const refund = world.store.refunds.get(id, "refund");
    updateRefund(world, refund, params);
    return refund;
  } },
];
