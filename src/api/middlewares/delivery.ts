import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { plainText } from "../../workflows/delivery/words";

/** Free text of at most `most` characters once cleaned; empty is as null, which clears it. */
const words = (most: number) =>
  z
    .string()
    .transform((text) => plainText(text) || null)
    .refine((text) => (text ?? "").length <= most, `must have at most ${most} characters`)
    .nullish();

const GiveInstructions = z.object({
  instructions: words(500),
  gift_message: words(300),
  gift_receipt: z.boolean().optional(),
  leave_at: words(100),
});

export const deliveryMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/delivery-instructions", methods: ["POST"], middlewares: [validateAndTransformBody(GiveInstructions)] },
];
