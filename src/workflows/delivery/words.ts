import { z } from "@medusajs/framework/zod";
import { plainText } from "../../modules/delivery/rules/plain-text";

/** Free text of at most `most` characters once cleaned; empty is as null, which clears it. Core's answer does not name the field by itself. */
const words = (field: string, most: number) =>
  z
    .string()
    .transform((text) => plainText(text) || null)
    .refine((text) => (text ?? "").length <= most, `${field} must have at most ${most} characters`)
    .nullish();

/** What a shopper may ask for with a cart or its order; what is not given stays. */
export const WishesBody = z.object({
  instructions: words("instructions", 500),
  gift_message: words("gift_message", 300),
  gift_receipt: z.boolean().optional(),
  leave_at: words("leave_at", 100),
});
