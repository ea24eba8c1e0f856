import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Tracker from "../../modules/carrier/models/tracker";
import { byWay } from "../../modules/carrier/rules/by-way";
import type { TrackerEntryRow, TrackingExceptionRow } from "../../modules/carrier/service";
import { notFound } from "../../shared/errors";
import { carrierOf } from "./room";
import { EVENT_FIELDS, TRACKER_FIELDS } from "./words";

export type TrackerView = InferTypeOf<typeof Tracker> & {
  /** All that was ever the matter, and all that people did about it; oldest first. */
  exception_history: Pick<TrackingExceptionRow, "id" | "kind" | "reason" | "suggestion" | "data" | "opened_at" | "closed_at" | "closed_by">[];
  entries: Pick<TrackerEntryRow, "id" | "kind" | "by" | "at" | "data">[];
};

/** A tracker with its events, oldest first. 404 when there is none. */
export async function trackerView(container: MedusaContainer, id: string): Promise<TrackerView> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const carrier = carrierOf(container);
  const [{ data }, exceptions, entries] = await Promise.all([
    query.graph({ entity: "doorstep_tracker", fields: [...TRACKER_FIELDS, ...EVENT_FIELDS], filters: { id } }),
    carrier.listTrackingExceptions({ tracker_id: id }, { order: { opened_at: "ASC", id: "ASC" }, take: null as never }),
    carrier.listTrackerEntries({ tracker_id: id }, { order: { at: "ASC", id: "ASC" }, take: null as never }),
  ]);
  const tracker = data[0] as InferTypeOf<typeof Tracker> | undefined;
  if (!tracker) throw notFound("tracker", id);
  return {
    ...tracker, events: [...tracker.events].sort(byWay),
    exception_history: exceptions.map((row) => ({
      id: row.id, kind: row.kind, reason: row.reason, suggestion: row.suggestion, data: row.data, opened_at: row.opened_at, closed_at: row.closed_at, closed_by: row.closed_by,
    })),
    entries: entries.map((row) => ({ id: row.id, kind: row.kind, by: row.by, at: row.at, data: row.data })),
  };
}
