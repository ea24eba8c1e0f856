import { type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { raw } from "body-parser";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { CARE_RULE_FIELDS } from "../../workflows/customer-care/care-rules";
import { AddressBody, NothingMore, ReturnBody, UnlockBody } from "../../workflows/customer-care/changed-by-shopper";
import { countAction } from "../../workflows/customer-care/count-action";
import { beginMail } from "../../workflows/customer-care/mail-to-case";
import { MACRO_FIELDS } from "../../workflows/customer-care/macros";
import { openLink } from "../../workflows/customer-care/order-link";
import { AnswerBody, LookupBody, RatingBody, ReplyBody, ReportBody, ReportWithPhotosBody } from "../../workflows/customer-care/told-by-shopper";
import { ALL_REASONS, CARE_ANSWERS, CASE_REASONS, CASE_STATES, REMEDY_KINDS, RESOLUTIONS } from "../../workflows/customer-care/words";
import { WishesBody } from "../../workflows/delivery/words";
import { checkBody, list, oneOrMore, post, read } from "./route-kinds";
import { ids, ruleHead } from "./rule-fields";

const ListCases = createFindParams({ limit: 20, offset: 0, order: "opened_at" }).extend({
  q: z.string().trim().min(1).max(254).optional(),
  order_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(CASE_STATES)),
  reason: oneOrMore(z.enum(ALL_REASONS)),
  /** Empty: those that are nobody's. */
  owner_id: z.string().transform((id) => (id === "" ? null : id)).optional(),
});
const LIST_FIELDS = [
  "id", "order_id", "state", "reason", "text", "resolution", "opened_by", "opened_at", "answer_by", "about", "resolved_at", "owner_id", "answer_due_at", "solve_due_at", "due_at", "rule_name",
  "merged_into", "items.line_item_id", "items.quantity", "items.reason", "order.display_id", "order.email",
];
const text = z.string().trim().min(1).max(5000);
const id = z.string().min(1).max(100);
const amount = (field: string) => z.union([z.number(), z.string()]).transform(String).pipe(z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, `${field} must be like 24.90`));

/** What is sent by a link is counted, whatever becomes of it. */
const counted = async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  const { orderId } = await openLink(req.scope, req.params.token!);
  await countAction(req.scope, orderId, req.ip ?? "unknown");
  next();
};
/** With all that hangs on it, as large as Inbound Parse takes mails. */
const rawMail = raw({ type: "multipart/form-data", limit: "30mb" });
const takesMail = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
  res.once("close", beginMail(req.scope, req.ip ?? "unknown"));
  next();
};
const tell = (path: string, body: z.ZodObject): MiddlewareRoute => ({
  matcher: `/store/order-status/${path}`, methods: ["POST"], middlewares: [...(path.startsWith(":token") ? [counted] : []), checkBody(body)],
});

const key = z.string().regex(/^[\w:-]{8,100}$/, "key must be 8 to 100 letters, digits, :, - or _");
const OpenBody = ReportBody.extend({ order_id: id, key, notify: z.boolean().default(true) }).strict();
const RemedyBody = z.object({
  key,
  kind: z.enum(REMEDY_KINDS),
  items: z.array(z.object({ line_item_id: id, quantity: z.number().int().min(1), variant_id: id.optional() }).strict()).max(200).default([]),
  amount: amount("amount").optional(),
  then_refund: z.boolean().optional(),
}).strict();

const ruleFields = {
  ...ruleHead, answer: z.enum(CARE_ANSWERS), reasons: z.array(z.enum(CASE_REASONS)).min(1).nullable(),
  currency_code: z.string().regex(/^[a-z]{3}$/, "currency_code must be like eur").nullable(), max_value: amount("max_value").nullable(), product_tag_ids: ids,
  within_days: z.number().int().min(1).max(3650).nullable(), max_earlier_cases: z.number().int().min(0).max(1000).nullable(), needs_photo: z.boolean(),
};
const RuleBody = z.object({
  ...ruleFields, rank: ruleFields.rank.default(0), enabled: ruleFields.enabled.default(true), reasons: ruleFields.reasons.default(null), currency_code: ruleFields.currency_code.default(null),
  max_value: ruleFields.max_value.default(null), product_tag_ids: ids.default(null), within_days: ruleFields.within_days.default(null), max_earlier_cases: ruleFields.max_earlier_cases.default(null),
  needs_photo: ruleFields.needs_photo.default(false),
}).strict();

const MacroBody = z.object({ name: z.string().trim().min(1).max(200), text }).strict();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day like 2026-11-26").refine((value) => !Number.isNaN(Date.parse(value)), "must be a day");
const Days = z.object({ from: day.optional(), to: day.optional() }).strict();
/** With a few photos in base64; what is larger gets 413, and is sent by the page's form instead. */
const PHOTOS = { sizeLimit: "24mb" };

export const customerCareMiddlewares: MiddlewareRoute[] = [
  tell("lookup", LookupBody),
  { ...tell(":token/cases", ReportWithPhotosBody), bodyParser: PHOTOS },
  tell(":token/cases/:case/replies", ReplyBody),
  tell(":token/rating", RatingBody),
  { matcher: "/hooks/sendgrid/inbound", methods: ["POST"], middlewares: [takesMail, rawMail] },
  { matcher: "/store/order-status/:token/received", methods: ["POST"], middlewares: [counted] },
  tell(":token/unlock", UnlockBody),
  tell(":token/address", AddressBody),
  tell(":token/delivery-instructions", WishesBody),
  tell(":token/cancel", NothingMore),
  tell(":token/returns", ReturnBody),
  post("orders/:id/link/revoke", NothingMore),
  tell(":token/rating/answers", AnswerBody),
  list("cases", ListCases, LIST_FIELDS),
  post("cases", OpenBody),
  post("cases/:id/reply", z.object({ text }).strict()),
  post("cases/:id/resolve", z.object({ resolution: z.enum(RESOLUTIONS), text: text.optional(), done_elsewhere: z.boolean().optional() }).strict()),
  post("cases/:id/claim", z.object({}).strict()),
  post("cases/:id/release", z.object({}).strict()),
  post("cases/:id/assign", z.object({ user_id: id.nullable(), from: id.nullable() }).strict()),
  post("cases/:id/notes", z.object({ text }).strict()),
  post("cases/:id/merge", z.object({ into: id }).strict()),
  post("cases/:id/remedies", RemedyBody),
  post("cases/:id/remedies/:remedy/retry", z.object({}).strict()),
  post("cases/:id/carrier-claim", z.object({ package_id: id, reference: z.string().trim().min(1).max(200).nullable().optional() }).strict()),
  read("cases/:id/carrier-claim/pdf", z.object({ package_id: id }).strict()),
  list("care-rules", createFindParams({ limit: 100, offset: 0, order: "rank" }), CARE_RULE_FIELDS),
  post("care-rules", RuleBody),
  post("care-rules/:id", z.object(ruleFields).partial().strict()),
  list("care-macros", createFindParams({ limit: 100, offset: 0, order: "name" }), MACRO_FIELDS),
  post("care-macros", MacroBody),
  post("care-macros/:id", MacroBody.partial().strict()),
  read("satisfaction", Days),
  read("satisfaction/csv", Days),
];
