import { z } from "@medusajs/framework/zod";
import { DANGEROUS_GOODS, SIGNATURES, type LabelRule } from "../../modules/carrier/rules/label-options";

const country = z.string().regex(/^[A-Z]{2}$/, "must be a country code in capitals, like DE");
const amount = z.number().int().nonnegative();

/** Which labels are insured, signed for, declared as dangerous or come with a return label, unless a person says otherwise. */
export const labelRule = z.object({
  when: z.object({
    orderValueFrom: amount.optional(),
    countries: z.array(country).min(1).optional(),
    tags: z.array(z.string().min(1)).min(1).optional(),
    metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }).strict(),
  signature: z.enum(SIGNATURES).optional(),
  insure: z.union([z.literal("value"), z.number().int().positive(), z.literal(false)]).optional(),
  dangerousGoods: z.array(z.enum(DANGEROUS_GOODS)).min(1).optional(),
  returnLabel: z.boolean().optional(),
}).strict() satisfies z.ZodType<LabelRule>;

/** Which service a label is bought of when nobody asks for one. */
export const rateShopping = z.object({
  /** Also where the shopper chose a service; by default that one is bought where the carrier has it. */
  always: z.boolean().default(false),
  prefer: z.array(z.string().min(1)).optional(),
  never: z.array(z.string().min(1)).optional(),
  /** How much more than the cheapest may be paid, in the smallest unit: to keep the promise, or for a preferred carrier. */
  maxSurcharge: amount.optional(),
}).strict();
