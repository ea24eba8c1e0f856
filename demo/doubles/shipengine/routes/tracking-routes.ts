import { notFound, required } from "../errors";
import type { SeTracking } from "../objects";
import type { ShipEngineParts } from "../parts";
import { serve } from "../serve";
import { find, type Params, type ShipEngineStore } from "../store";
import { startTracking } from "../tracking";

/** Where parcels are. */
export function trackingRoutes(double: ShipEngineParts): void {
  const { store } = double;
  double
    .route("get", "/v1/labels/:id/track", serve(({ params }) => trackingOf(store, find(store.labels, params.id, "label").tracking_number)))
    .route("get", "/v1/tracking", serve(({ query }) => trackingOf(store, numberIn(query))))
    .route("post", "/v1/tracking/start", serve(({ query }) => void startTracking(store, numberIn(query), String(query.carrier_code)), 204))
    .route("post", "/v1/tracking/stop", serve(() => undefined, 204));
}

export function trackingOf(store: ShipEngineStore, number: string): SeTracking {
  const tracking = store.trackings.get(number);
  if (!tracking) throw notFound("tracking number");
  return tracking;
}

function numberIn({ carrier_code, tracking_number }: Params): string {
  for (const [field, value] of Object.entries({ carrier_code, tracking_number })) if (!value) throw required(field);
  return String(tracking_number);
}
