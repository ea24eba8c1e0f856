import { z } from "@medusajs/framework/zod";
import middlewares from "../../src/api/middlewares";
import type { Form } from "../../src/api/middlewares/route-kinds";
import type { Schema } from "./schema";

/** What a route checks of a request. `fields` are those that its rows have unless others are asked for. */
export type Asked = { body?: Schema; query?: Schema; fields?: string[]; sizeLimit?: string };

/** What each route asks for, by "METHOD /path", as the checks themselves know it. */
export function askedByRoute(): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { matcher, methods, middlewares: checks, bodyParser } of middlewares.routes ?? []) {
    for (const method of [methods ?? []].flat()) {
      const key = `${method} ${String(matcher)}`;
      const found = asked.get(key) ?? {};
      for (const check of checks ?? []) {
        const { form } = check as { form?: Form };
        if (form) Object.assign(found, { [form.place]: schemaOf(form.schema) }, form.fields && { fields: form.fields });
      }
      if (typeof bodyParser === "object" && bodyParser.sizeLimit) found.sizeLimit = String(bodyParser.sizeLimit);
      asked.set(key, found);
    }
  }
  return asked;
}

function schemaOf(form: z.ZodObject): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(form, { io: "input", unrepresentable: "any", override: ({ zodSchema, jsonSchema }) => {
    // A date is sent as text; the checks read it.
    if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
  } });
  return { ...schema, required: neededOf(form) } as Schema;
}

/** What must be given: what the check itself does not do without. */
const neededOf = (form: z.ZodObject): string[] => Object.entries(form.shape).filter(([, field]) => !z.safeParse(field, undefined).success).map(([name]) => name);
