import { listRoute } from "../../../../shared/list-route";
import { withLabelUrls } from "../../../../workflows/carrier/shipment-view";

/** Shipments, newest first, each with where its label is to be had. */
export const GET = listRoute("doorstep_shipment", "shipments", withLabelUrls);
