import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";

/** What a check knows of a request: told on beside the check, so that the HTTP reference is made of what is checked. */
export type Form = { place: "body" | "query"; schema: z.ZodObject; fields?: string[] };
type QueryConfig = Parameters<typeof validateAndTransformQuery>[1];

const telling = <Check extends object>(check: Check, form: Form): Check => Object.assign(check, { form });

/** Checks a body. */
export const checkBody = (schema: z.ZodObject) => telling(validateAndTransformBody(schema), { place: "body", schema });

/** Checks what stands behind the `?`. */
export const checkQuery = (schema: z.ZodObject, config: QueryConfig = {}) =>
  telling(validateAndTransformQuery(schema, config), { place: "query", schema, fields: config.defaults });

/** A query parameter that may be given once or several times. */
export const oneOrMore = <T extends z.ZodType>(type: T) => z.union([type, z.array(type)]).optional();

/** A list under /admin/doorstep, with the fields that are given when none are asked for. */
export const list = (path: string, params: z.ZodObject, defaults: string[]): MiddlewareRoute => ({
  matcher: `/admin/doorstep/${path}`, methods: ["GET"], middlewares: [checkQuery(params, { defaults, isList: true })],
});

/** What is read under /admin/doorstep and is no list of rows, with what may stand behind the `?`. */
export const read = (path: string, query: z.ZodObject): MiddlewareRoute => ({
  matcher: `/admin/doorstep/${path}`, methods: ["GET"], middlewares: [checkQuery(query)],
});

/** An action under /admin/doorstep, with its body's form. */
export const post = (path: string, body: z.ZodObject): MiddlewareRoute => ({
  matcher: `/admin/doorstep/${path}`, methods: ["POST"], middlewares: [checkBody(body)],
});

/** A day of the calendar, without a time. */
export const day = (field: string) => z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), `${field} must be a day like 2026-12-24`);
