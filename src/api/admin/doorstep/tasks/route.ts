import { listRoute } from "../../../../shared/list-route";
import { withPlaces } from "../../../../workflows/warehouse/tasks";

/** What is to be put back, counted or filled up, the oldest first. */
export const GET = listRoute("doorstep_warehouse_task", "tasks", withPlaces);
