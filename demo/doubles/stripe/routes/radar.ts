import { approveReview } from "../actions/review";
import { matching } from "./matching";
import type { Route } from "./route";

const reviews = "/v1/reviews";
const warnings = "/v1/radar/early_fraud_warnings";

export const radarRoutes: Route[] = [
  // Only the open ones are listed: https://docs.stripe.com/api/radar/reviews/list
  { method: "get", path: reviews, takes: "Reviews.ReviewListParams", answer: ({ world, params }) => world.store.reviews.page(params, (review) => review.open) },
  { method: "get", path: `${reviews}/:id`, takes: "Reviews.ReviewRetrieveParams", answer: ({ world, id }) => world.store.reviews.get(id, "review") },
  { method: "post", path: `${reviews}/:id/approve`, takes: "Reviews.ReviewApproveParams", answer: ({ world, id }) => {
    const review = world.store.reviews.get(id, "review");
    approveReview(world, review);
    return review;
  } },
  { method: "get", path: warnings, takes: "Radar/EarlyFraudWarnings.Radar.EarlyFraudWarningListParams", answer: ({ world, params }) => world.store.warnings.page(params, matching(params, "charge", "payment_intent")) },
  { method: "get", path: `${warnings}/:id`, takes: "Radar/EarlyFraudWarnings.Radar.EarlyFraudWarningRetrieveParams", answer: ({ world, id }) => world.store.warnings.get(id, "early_fraud_warning") },
];
