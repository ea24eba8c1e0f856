import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { EXCEPTION_KINDS, TRACKER_FIELDS, TRACKING_CAUSES, TRACKING_STATUSES } from "../../workflows/carrier/words";
import { list, oneOrMore, post } from "./route-kinds";

const ListTrackers = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  id: oneOrMore(z.string()), order_id: oneOrMore(z.string()), package_id: oneOrMore(z.string()), tracking_number: oneOrMore(z.string()),
  adapter: oneOrMore(z.string()), carrier: oneOrMore(z.string()), status: oneOrMore(z.enum(TRACKING_STATUSES)), cause: oneOrMore(z.enum(TRACKING_CAUSES)),
  exception: oneOrMore(z.enum([...EXCEPTION_KINDS, "any", "none"])), owner_id: z.string().optional(),
  snoozed: z.enum(["true", "false"]).transform((word) => word === "true").optional(),
  older_than_hours: z.coerce.number().min(0).max(100_000).optional(), q: z.string().trim().max(100).optional(),
});

const owner_id = z.string().min(1).nullable();
const until = z.string().datetime({ offset: true, message: "must be a time in ISO 8601" }).nullable();
const note = z.string().trim().min(1).max(2_000);

export const AssignBody = z.object({ owner_id }).strict();
export const SnoozeBody = z.object({ until }).strict();
export const NoteBody = z.object({ note }).strict();
export const SettleBody = z.object({ note: note.optional() }).strict();
/** What each deed needs beside the trackers. */
const NEEDS = { assign: "owner_id", snooze: "until", note: "note", settle: null } as const;
export const TrackersBody = z.object({
  ids: z.array(z.string().min(1)).min(1).max(100), do: z.enum(["assign", "snooze", "note", "settle"]),
  owner_id: owner_id.optional(), until: until.optional(), note: note.optional(),
}).strict().superRefine((body, context) => {
  const needed = NEEDS[body.do];
  if (needed && body[needed] === undefined) context.addIssue({ code: "custom", path: [needed], message: `is needed to ${body.do}` });
});
export const ScanBody = z.object({
  status: z.enum(TRACKING_STATUSES), occurred_at: z.string().datetime({ offset: true }).optional(), cause: z.enum(TRACKING_CAUSES).optional(),
  message: z.string().trim().min(1).max(500).optional(), signed_by: z.string().trim().min(1).max(200).optional(),
}).strict();

export const trackingMiddlewares: MiddlewareRoute[] = [
  list("trackers", ListTrackers, TRACKER_FIELDS),
  post("trackers/actions", TrackersBody),
  post("trackers/:id/assign", AssignBody),
  post("trackers/:id/snooze", SnoozeBody),
  post("trackers/:id/note", NoteBody),
  post("trackers/:id/settle", SettleBody),
  post("trackers/:id/scans", ScanBody),
  post("trackers/:id/refresh", z.object({}).strict()),
];
