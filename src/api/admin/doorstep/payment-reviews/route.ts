import { listRoute } from "../../../../shared/list-route";

/** What was found of orders' payments, and which of them a person has to look at. */
export const GET = listRoute("doorstep_payment_review", "payment_reviews");
