import type { EasyPostParts } from "./parts";
import { EasyPostFailure, missing } from "./errors";
import { scan } from "./routes/tracker-routes";
import { serve } from "./serve";
import { TRACKER_STATUSES, type Scan } from "./tracker";

/** What a test or the demo does that a carrier would: scan a parcel; and where webhooks go. */
export function controlRoutes(double: EasyPostParts): void {
  const { store } = double;
  double
    .route("post", "/_double/scan", serve(({ body }) => {
      const tracker = [...store.trackers.values()].find((one) => one.tracking_code === body.tracking_code);
      if (!tracker) throw new EasyPostFailure(404, "NOT_FOUND", `No tracker follows ${String(body.tracking_code)}.`);
      if (!(TRACKER_STATUSES as readonly unknown[]).includes(body.status)) throw new EasyPostFailure(422, "PARAMETER.INVALID", `status must be one of ${TRACKER_STATUSES.join(", ")}.`);
      return scan(double, tracker, body as Scan);
    }))
    .route("post", "/_double/webhooks", serve(({ body }) => {
      if (!body.url) throw missing("url");
      double.events.register("control", String(body.url), body.secret ? String(body.secret) : null);
      return { ok: true };
    }));
}
