import { listRoute } from "../../../../shared/list-route";

/** Shipments, newest first. */
export const GET = listRoute("doorstep_shipment", "shipments");
