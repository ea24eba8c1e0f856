import type { ShipEngineParts } from "./parts";
import { trackingOf } from "./routes/tracking-routes";
import { serve } from "./serve";
import { find } from "./store";
import { addScan, type Scan } from "./tracking";

/** What a test or the demo does that a carrier would: scan a parcel, decide on a refund; and where webhooks go. */
export function controlRoutes(double: ShipEngineParts): void {
  const { store, events } = double;
  double
    .route("post", "/_double/scan", serve(({ body }) => {
      const tracking = addScan(store, trackingOf(store, String(body.tracking_number)), body as Scan);
      events.emit(tracking);
      return tracking;
    }))
    .route("post", "/_double/refunds", serve(({ body }) => {
      const label = find(store.labels, String(body.label_id), "label");
      if (label.refund_details) label.refund_details.refund_status = String(body.refund_status);
      return label;
    }))
    .route("post", "/_double/webhooks", serve(({ body }) => {
      events.webhooks.url = String(body.url);
      return { ok: true };
    }));
}
