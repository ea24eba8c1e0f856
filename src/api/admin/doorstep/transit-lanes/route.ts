import { listRoute } from "../../../../shared/list-route";

/** What was learned of each lane from the parcels of the last ninety days. */
export const GET = listRoute("doorstep_transit_lane", "transit_lanes");
