import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { list, post } from "./route-kinds";

const number = z.string().trim().min(1).max(20);
const pin = z.string().regex(/^\d{4,8}$/, "pin must have 4 to 8 digits");
export const SignInBody = z.object({ number: number.optional(), pin: z.string().max(20).optional(), badge: z.string().trim().min(1).max(100).optional() }).strict()
  .refine(({ number, pin, badge }) => Boolean(badge) !== Boolean(number && pin), { message: "must be given, or number and pin", path: ["badge"] });
export const NextWaveBody = z.object({ kind: z.enum(["batch", "cluster"]).default("batch"), size: z.number().int().min(1).max(50), totes: z.array(z.string().trim().min(1).max(100)).max(50).optional() }).strict();
/** Who had it when the picker was asked. */
export const TakeOverBody = z.object({ from: z.string().min(1) }).strict();
/** Digits only: it is typed on the pad of a phone. */
const ownNumber = z.string().regex(/^\d{1,12}$/, "number must have 1 to 12 digits");
export const PickerBody = z.object({ name: z.string().trim().min(1).max(100), location_id: z.string().min(1), number: ownNumber, pin }).strict();
export const PickerChangeBody = PickerBody.omit({ number: true }).extend({ active: z.boolean() }).partial().strict();

const ListPickers = createFindParams({ limit: 50, offset: 0 }).extend({ location_id: z.string().optional() });

export const pickerMiddlewares: MiddlewareRoute[] = [
  list("pickers", ListPickers, []),
  post("pickers", PickerBody),
  post("pickers/:id", PickerChangeBody),
  post("pickers/:id/badge", z.object({}).strict()),
  post("pickers/:id/sign-out", z.object({}).strict()),
];
