import { z } from "@medusajs/framework/zod";
import { plainText } from "../../modules/delivery/rules/plain-text";

type Form = Record<string, unknown>;
const fields = (body: unknown): Form => (typeof body === "object" && body !== null ? (body as Form) : {});
const isTicked = (value: unknown): boolean => value === "on" || value === "true";

/** One line of text, cleaned; empty is as null. */
const line = (field: string, most: number) =>
  z
    .string()
    .max(1000)
    .transform((text) => plainText(text).replace(/\s+/g, " ") || null)
    .refine((text) => (text ?? "").length <= most, `${field} must have at most ${most} characters`)
    .nullish()
    .transform((text) => text ?? null);

/** An address without its country, as `POST /store/order-status/:token/address` takes it. */
export const AddressBody = z
  .object({
    first_name: line("first_name", 60), last_name: line("last_name", 60), company: line("company", 100),
    address_1: line("address_1", 100), address_2: line("address_2", 100), postal_code: line("postal_code", 20), city: line("city", 80),
    province: line("province", 80), phone: line("phone", 30),
    /** It is right, whatever the carrier's list of addresses says. */
    accept: z.boolean().default(false),
  })
  .strict();
export type AddressBody = z.output<typeof AddressBody>;

/** What is sent back, and why: one of the shop's return reasons. */
export const ReturnBody = z
  .object({ items: z.array(z.object({ line_item_id: z.string().min(1), quantity: z.number().int().min(1), reason_id: z.string().min(1).max(100).optional() }).strict()).min(1).max(200) })
  .strict();

/** What unlocks an order: its postal code, or the email where it has none. */
export const UnlockBody = z.object({ code: z.string().trim().min(1).max(254) }).strict();

/** Nothing but that it is asked for. */
export const NothingMore = z.object({}).strict();

const ADDRESS = Object.keys(AddressBody.shape).filter((field) => field !== "accept");

/** An HTML form knows only strings: still to be checked by the body's schema. */
export const addressFromForm = (body: unknown): Form =>
  ({ ...Object.fromEntries(ADDRESS.map((field) => [field, fields(body)[field]])), accept: isTicked(fields(body).accept) });

/** The same for wishes: what is left empty is cleared. */
export const wishesFromForm = (body: unknown): Form => {
  const { instructions = "", leave_at = "", gift_message = "", gift_receipt } = fields(body);
  return { instructions, leave_at, gift_message, gift_receipt: isTicked(gift_receipt) };
};

/** `items[<line>]=n` becomes the lines with n above 0, all for the one reason. */
export const returnFromForm = (body: unknown): Form => ({
  items: Object.entries(fields(fields(body).items)).map(([line_item_id, quantity]) => ({ line_item_id, quantity: Number(quantity), reason_id: fields(body).reason || undefined })).filter(({ quantity }) => quantity !== 0),
});
