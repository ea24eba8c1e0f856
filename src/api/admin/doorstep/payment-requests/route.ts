import { listRoute } from "../../../../shared/list-route";

/** What shoppers are, or were, asked to pay; the longest asked first unless asked otherwise. */
export const GET = listRoute("doorstep_payment_request", "payment_requests");
