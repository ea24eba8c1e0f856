import type { EasyPostParts } from "../parts";
import type { EpTracker } from "../objects";
import { listOf, serve } from "../serve";
import { find, type Params } from "../store";
import { addScan, createTracker, type Scan } from "../tracker";

/** Trackers, and the events about them. */
export function trackerRoutes(double: EasyPostParts): void {
  const { store } = double;
  double
    .route("post", "/v2/trackers", serve(({ body }) => {
      const count = store.trackers.size;
      const tracker = createTracker(store, (body.tracker ?? body) as Params);
      if (store.trackers.size > count) double.events.emit("tracker.created", standalone(tracker));
      return standalone(tracker);
    }))
    .route("get", "/v2/trackers", listOf("trackers", () => store.trackers.values(), isAsked))
    .route("get", "/v2/trackers/:id", serve(({ params }) => standalone(find(store.trackers, params.id))))
    .route("get", "/v2/events", listOf("events", () => [...store.events.values()].map(({ result: _result, ...event }) => event)))
    .route("get", "/v2/events/:id", serve(({ params }) => {
      const { result: _result, ...event } = find(store.events, params.id);
      return event;
    }));
}

/** What follows a purchase: the carrier has the label's data, and says so. */
export function announce(double: EasyPostParts, tracker: EpTracker): void {
  double.events.emit("tracker.created", tracker);
  scan(double, tracker, { status: "pre_transit" });
}

/** A carrier's scan: the tracker changes, and a webhook tells it. */
export function scan(double: EasyPostParts, tracker: EpTracker, seen: Scan): EpTracker {
  const previous = addScan(double.store, tracker, seen);
  double.events.emit("tracker.updated", tracker, previous);
  return tracker;
}

function standalone({ fees: _fees, ...tracker }: EpTracker): Omit<EpTracker, "fees"> & { finalized: boolean; is_return: boolean } {
  return { ...tracker, finalized: true, is_return: false };
}

const isAsked = (tracker: EpTracker, { tracking_code, carrier }: Params): boolean =>
  (!tracking_code || tracker.tracking_code === tracking_code) && (!carrier || tracker.carrier === carrier);
