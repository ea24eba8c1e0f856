import { notFound } from "../errors";
import { createLabel, voidLabel } from "../label";
import type { ShipEngineParts } from "../parts";
import { ratesFor } from "../rates";
import { pageOf, serve } from "../serve";
import { createShipment } from "../shipment";
import { find, type Params } from "../store";

/** Rates, shipments and labels. */
export function labelRoutes(double: ShipEngineParts): void {
  const { store } = double;
  double
    .route("post", "/v1/rates", serve(({ body }) => ratesFor(store, body)))
    .route("get", "/v1/shipments/external_shipment_id/:id", serve(({ params }) => store.shipmentByReference(params.id ?? "") ?? missing("shipment")))
    .route("get", "/v1/shipments/:id", serve(({ params }) => find(store.shipments, params.id, "shipment")))
    .route("post", "/v1/labels", serve(({ body }) => createLabel(store, createShipment(store, body.shipment), body)))
    .route("post", "/v1/labels/shipment/:id", serve(({ params, body }) => createLabel(store, find(store.shipments, params.id, "shipment"), body)))
    .route("get", "/v1/labels", serve(({ query }) => pageOf("labels", [...store.labels.values()].filter((one) => isAsked(one, query)), query, `${store.baseUrl()}/v1/labels`)))
    .route("get", "/v1/labels/external_shipment_id/:id", serve(({ params }) => store.labelByReference(params.id ?? "") ?? missing("label")))
    .route("get", "/v1/labels/:id", serve(({ params }) => find(store.labels, params.id, "label")))
    .route("put", "/v1/labels/:id/void", serve(({ params }) => voidLabel(store, find(store.labels, params.id, "label"))));
}

const isAsked = (label: { status: string; tracking_number: string; shipment_id: string }, { label_status, tracking_number, shipment_id }: Params): boolean =>
  (!label_status || label.status === label_status) && (!tracking_number || label.tracking_number === tracking_number) && (!shipment_id || label.shipment_id === shipment_id);

function missing(what: string): never {
  throw notFound(what);
}
