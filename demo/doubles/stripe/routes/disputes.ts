import type Stripe from "stripe";
import { answerDispute } from "../actions/answer-dispute";
import { decideDispute } from "../actions/decide-dispute";
import { matching } from "./matching";
import type { Call, Route } from "./route";

const path = "/v1/disputes";

/** Runs an action on the dispute named in the path and answers with the dispute. */
const onDispute = (act: (call: Call, dispute: Stripe.Dispute) => void) => (call: Call) => {
  const dispute = call.world.store.disputes.get(call.id, "dispute");
  act(call, dispute);
  return dispute;
};

export const disputeRoutes: Route[] = [
  { method: "get", path, takes: "Disputes.DisputeListParams", answer: ({ world, params }) => world.store.disputes.page(params, matching(params, "charge", "payment_intent")) },
  { method: "get", path: `${path}/:id`, takes: "Disputes.DisputeRetrieveParams", answer: onDispute(() => undefined) },
  { method: "post", path: `${path}/:id`, takes: "Disputes.DisputeUpdateParams", answer: onDispute(({ world, params }, dispute) => answerDispute(world, dispute, params)) },
  // To close is to accept it as lost, for good: https://docs.stripe.com/api/disputes/close
  { method: "post", path: `${path}/:id/close`, takes: "Disputes.DisputeCloseParams", answer: onDispute(({ world }, dispute) => decideDispute(world, dispute, "lost")) },
];
