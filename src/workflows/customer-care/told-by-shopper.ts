import { z } from "@medusajs/framework/zod";
import { MOST_PHOTO_BYTES, MOST_PHOTOS_SENT } from "./photos";
import { CASE_REASONS } from "./words";

const text = z.string().trim().max(2000);
const item = z.object({ line_item_id: z.string().min(1), quantity: z.number().int().min(1), reason: z.enum(CASE_REASONS).optional() }).strict();
/** As base64 takes them: four letters for three bytes. */
const photo = z.string().min(1).max(Math.ceil((MOST_PHOTO_BYTES * 4) / 3)).regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be base64");

/** The body of a report, as `POST /store/order-status/:token/cases` takes it. */
export const ReportBody = z
  .object({
    reason: z.enum(CASE_REASONS),
    text: text.default(""),
    items: z.array(item).max(200).default([]),
  })
  .strict();

/** The same as JSON, with its photos in base64. */
export const ReportWithPhotosBody = ReportBody.extend({ photos: z.array(photo).max(MOST_PHOTOS_SENT).default([]) }).strict();

/** What a shopper says to their case. */
export const ReplyBody = z.object({ text: text.min(1) }).strict();

/** An answer to the question that follows a low score. */
export const AnswerBody = z.object({ question: z.string().min(1).max(50), answer: z.string().min(1).max(50) }).strict();

/** The body of a rating. */
export const RatingBody = z.object({ score: z.number().int().min(1).max(5), comment: text.nullish() }).strict();

/** Who asks for a link. */
export const LookupBody = z.object({ display_id: z.coerce.number().int().min(1).max(2_147_483_647), email: z.string().trim().email().max(254) }).strict();

type Form = Record<string, unknown>;
const fields = (body: unknown): Form => (typeof body === "object" && body !== null ? (body as Form) : {});
const filled = (value: unknown): unknown => (typeof value === "string" && value.trim() === "" ? undefined : value);

/** An HTML form knows only strings: `items[<line>]=n` becomes the lines with n above 0, `reasons[<line>]` their own reasons. Still to be checked by the body's schema. */
export function reportFromForm(body: unknown): Form {
  const { reason, text: said, items, reasons } = fields(body);
  const own = fields(reasons);
  const portions = Object.entries(fields(items)).map(([line_item_id, quantity]) => ({ line_item_id, quantity: Number(quantity), reason: filled(own[line_item_id]) }));
  return { reason: filled(reason), text: filled(said), items: portions.filter(({ quantity }) => quantity !== 0) };
}

/** The same for a rating… */
export function ratingFromForm(body: unknown): Form {
  const { score, comment } = fields(body);
  return { score: Number(score), comment: filled(comment) };
}

/** …and for who asks for a link; a number may be written as it is shown, `#12`. */
export function lookupFromForm(body: unknown): Form {
  const { display_id, email } = fields(body);
  return { display_id: String(display_id ?? "").trim().replace(/^#/, ""), email };
}
