import { listRoute } from "../../../../shared/list-route";

/** Work orders, those to be shipped first first. */
export const GET = listRoute("doorstep_work_order", "work_orders");
