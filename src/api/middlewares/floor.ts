import {
  type AuthenticatedMedusaRequest, type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute,
} from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { forbidden } from "../../shared/errors";
import { tellingRefusals } from "../../shared/telling-refusals";
import { mustBeHere, mustBeTheirs, type FloorThing } from "../../workflows/warehouse/floor/here";
import { pickerOfSession, type FloorPicker } from "../../workflows/warehouse/floor/session";
import { LabelBody } from "./carrier";
import { Customs } from "./documents";
import { NextWaveBody, SignInBody, TakeOverBody } from "./pickers";
import { HandOverBody, LabelScanBody, PackBody, photoBody, PhotoBody, RefusedScanBody, ScanBody, ShortPickBody, SortBody, TaskBody, WaveRefusedScanBody, WaveScanBody } from "./warehouse";
import { checkBody, checkQuery } from "./route-kinds";

export const FLOOR_COOKIE = "doorstep_floor";
/** Only a script of our own page can send it: no form or link of another site's does. */
const OWN_HEADER = "x-doorstep-floor";
const CHANGING = ["POST", "PUT", "PATCH", "DELETE"];

const onlyOwnPage = (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): void =>
  next(CHANGING.includes(req.method) && req.get(OWN_HEADER) !== "1" ? forbidden(`Calls that change something need the header ${OWN_HEADER}: 1`) : undefined);

/** The picker is the actor from here on, as a user is in the dashboard; so the same handlers serve both. */
const asPicker = async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  const picker = await pickerOfSession(req.scope, (req.cookies as Record<string, string>)[FLOOR_COOKIE]);
  (req as AuthenticatedMedusaRequest).auth_context = { actor_id: picker.id, actor_type: "picker", auth_identity_id: "", app_metadata: picker, user_metadata: {} };
  next();
};

/** Who calls. */
export const floorPickerOf = (req: AuthenticatedMedusaRequest): FloorPicker => req.auth_context.app_metadata as FloorPicker;

const here = (what: FloorThing) => async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  await mustBeHere(req.scope, what, req.params.id!, floorPickerOf(req as AuthenticatedMedusaRequest));
  next();
};
const theirs = (what: "work order" | "wave") => tellingRefusals(async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  await mustBeTheirs(req.scope, what, req.params.id!, floorPickerOf(req as AuthenticatedMedusaRequest));
  next();
});

type Guards = NonNullable<MiddlewareRoute["middlewares"]>;
const get = (path: string, ...middlewares: Guards): MiddlewareRoute => ({ matcher: `/doorstep/floor/api/${path}`, methods: ["GET"], middlewares });
const post = (path: string, body: z.ZodObject, ...guards: Guards): MiddlewareRoute => ({
  matcher: `/doorstep/floor/api/${path}`, methods: ["POST"], middlewares: [...guards, checkBody(body)],
});
const Nothing = z.object({}).strict();
/** What was scanned or typed. */
export const FindWork = z.object({ code: z.string().trim().min(1).max(200) }).strict();

export const floorMiddlewares: MiddlewareRoute[] = [
  { matcher: "/doorstep/floor/*", middlewares: [onlyOwnPage] },
  { matcher: "/doorstep/floor/api/*", middlewares: [asPicker] },
  { matcher: "/doorstep/floor/session", methods: ["POST"], middlewares: [checkBody(SignInBody)] },
  get("work-orders", checkQuery(FindWork)),
  get("work-orders/:id", here("work order")),
  get("work-orders/:id/cartons", here("work order")),
  post("work-orders/:id/start", Nothing, here("work order")),
  post("work-orders/:id/scans", ScanBody, here("work order")),
  post("work-orders/:id/refused-scans", RefusedScanBody, here("work order")),
  post("work-orders/:id/label-scans", LabelScanBody, here("work order")),
  post("work-orders/:id/short-pick", ShortPickBody, here("work order"), theirs("work order")),
  post("work-orders/:id/hand-over", HandOverBody, here("work order"), theirs("work order")),
  post("work-orders/:id/take-over", TakeOverBody, here("work order")),
  post("work-orders/:id/packages", PackBody, here("work order")),
  post("waves", NextWaveBody),
  get("waves/:id", here("wave")),
  post("waves/:id/start", Nothing, here("wave")),
  post("waves/:id/scans", WaveScanBody, here("wave")),
  post("waves/:id/sort", SortBody, here("wave")),
  post("waves/:id/refused-scans", WaveRefusedScanBody, here("wave")),
  post("waves/:id/hand-over", HandOverBody, here("wave"), theirs("wave")),
  post("waves/:id/take-over", TakeOverBody, here("wave")),
  post("tasks/:id/done", TaskBody, here("task")),
  get("packages/:id/label", here("package")),
  post("packages/:id/label", LabelBody, here("package")),
  get("packages/:id/packing-slip", here("package")),
  get("packages/:id/customs", here("package"), checkQuery(Customs)),
  get("packages/:id/photo", here("package")),
  { ...post("packages/:id/photo", PhotoBody, here("package")), bodyParser: photoBody },
  post("packages/:id/unpack", Nothing, here("package")),
];
