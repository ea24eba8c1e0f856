import { type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { LABEL_SHEETS } from "../../workflows/warehouse/documents/labels/label-sheet";
import { oneOrMore, read } from "./route-kinds";

const yesOrNo = z.enum(["true", "false"]).transform((value) => value === "true").optional();
/** As many as a wave may have. */
const work = {
  work_order_id: oneOrMore(z.string()).refine((ids) => !Array.isArray(ids) || ids.length <= 500, "work_order_id may be given 500 times"),
  order_id: oneOrMore(z.string()).refine((ids) => !Array.isArray(ids) || ids.length <= 100, "order_id may be given 100 times"), wave_id: z.string().optional(),
};

export const WorkPapers = z.object(work).strict();
export const Labels = z.object({ ...work, format: z.enum(["pdf", "zpl"]).optional(), sheet: z.enum(LABEL_SHEETS).default("4x6"), partial: yesOrNo }).strict();
export const Customs = z.object({ blank: yesOrNo, force: yesOrNo }).strict();
export const ReturnSlip = z.object({ return_id: z.string().optional() }).strict();
export const Manifest = z.object({ location_id: z.string().min(1), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "date must be a day like 2026-01-31") }).strict();

export const documentMiddlewares: MiddlewareRoute[] = [
  read("documents/labels", Labels),
  read("documents/pick-list", WorkPapers),
  read("documents/packing-slip", WorkPapers),
  read("packages/:id/documents/customs", Customs),
  read("orders/:id/documents/return-slip", ReturnSlip),
  read("manifests/document", Manifest),
];
