import { listRoute } from "../../../../shared/list-route";

/** What payouts are made of: of one payout, or of all that an order was in. */
export const GET = listRoute("doorstep_payout_line", "payout_lines");
