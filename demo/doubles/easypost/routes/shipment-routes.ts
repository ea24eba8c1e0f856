import type { EasyPostParts } from "../parts";
import type { EpShipment } from "../objects";
import { buyPostage, insure, labelUrl } from "../postage";
import { refundCodes, refundShipment } from "../refund";
import { listOf, serve } from "../serve";
import { createShipment, ratesOf } from "../shipment";
import { find, type Params } from "../store";
import { announce } from "./tracker-routes";

const FORMAT_FIELD: Record<string, "label_pdf_url" | "label_zpl_url"> = { PDF: "label_pdf_url", ZPL: "label_zpl_url" };

/** Shipments, their rates, postage, labels and refunds. */
export function shipmentRoutes(double: EasyPostParts): void {
  const { store } = double;
  const buy = (shipment: EpShipment, params: Params): EpShipment => {
    const bought = structuredClone(buyPostage(store, shipment, params));
    if (shipment.tracker) announce(double, shipment.tracker);
    return bought;
  };
  double
    .route("post", "/v2/shipments", serve(({ body }) => {
      const shipment = createShipment(store, body.shipment);
      const { service, carrier } = body.shipment as Params;
      const rate = shipment.rates.find((one) => one.service === service && (!carrier || one.carrier === carrier));
      return rate ? buy(shipment, { rate }) : shipment;
    }, 201))
    .route("get", "/v2/shipments", listOf("shipments", () => store.shipments.values(), isWanted))
    .route("get", "/v2/shipments/:id", serve(({ params }) => find(store.shipments, params.id)))
    .route("post", "/v2/shipments/:id/buy", serve(({ params, body }) => buy(find(store.shipments, params.id), body)))
    .route("post", "/v2/shipments/:id/rerate", serve(({ params }) => {
      const shipment = find(store.shipments, params.id);
      shipment.rates = ratesOf(store, shipment);
      return { rates: shipment.rates };
    }))
    .route("post", "/v2/shipments/:id/insure", serve(({ params, body }) => insure(store, find(store.shipments, params.id), body.amount)))
    .route("post", "/v2/shipments/:id/refund", serve(({ params }) => refundShipment(store, find(store.shipments, params.id))))
    .route("get", "/v2/shipments/:id/label", serve(({ params, query }) => {
      const shipment = find(store.shipments, params.id);
      const field = FORMAT_FIELD[String(query.file_format).toUpperCase()];
      if (shipment.postage_label && field) shipment.postage_label[field] = labelUrl(store, shipment.id, String(query.file_format));
      return shipment;
    }))
    .route("get", "/v2/rates/:id", serve(({ params }) => find(new Map([...store.shipments.values()].flatMap((one) => one.rates.map((rate) => [rate.id, rate]))), params.id)))
    .route("post", "/v2/refunds", serve(({ body }) => refundCodes(store, body.refund), 201))
    .route("get", "/v2/refunds", listOf("refunds", () => store.refunds.values()))
    .route("get", "/v2/refunds/:id", serve(({ params }) => find(store.refunds, params.id)));
}

/** EasyPost lists bought shipments only, unless asked for the others. */
const isWanted = (shipment: EpShipment, query: Params): boolean => Boolean(shipment.postage_label) === (String(query.purchased ?? "true") === "true");
