import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { plainText } from "../../workflows/delivery/words";

/** Free text of at most `most` characters once cleaned; empty is as null, which clears it. Core's answer does not name the field by itself. */
const words = (field: string, most: number) =>
  z
    .string()
    .transform((text) => plainText(text) || null)
    .refine((text) => (text ?? "").length <= most, `${field} must have at most ${most} characters`)
    .nullish();

const GiveInstructions = z.object({
  instructions: words("instructions", 500),
  gift_message: words("gift_message", 300),
  gift_receipt: z.boolean().optional(),
  leave_at: words("leave_at", 100),
});

export const deliveryMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/delivery-instructions", methods: ["POST"], middlewares: [validateAndTransformBody(GiveInstructions)] },
];
