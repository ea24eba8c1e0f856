/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = {
  type?: string | string[]; format?: string; description?: string; enum?: unknown[]; const?: unknown; $ref?: string;
  properties?: Record<string, Schema>; required?: string[]; additionalProperties?: boolean | Schema; items?: Schema; anyOf?: Schema[];
  minItems?: number; maxItems?: number; default?: unknown;
};

export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** One of several; alike ones once, plain values as one list. */
export function oneOf(all: readonly Schema[]): Schema {
  const values = all.filter((schema) => "const" in schema).map((schema) => schema.const);
  const others = all.filter((schema) => !("const" in schema));
  const kept = [...others, ...(values.length ? [listOf(values)] : [])];
  const unique = kept.filter((schema, i) => kept.findIndex((other) => JSON.stringify(other) === JSON.stringify(schema)) === i);
  if (unique.length === 1) return unique[0]!;
  const [only, ...more] = unique.filter(({ type }) => type !== "null");
  const isPlain = only && !more.length && typeof only.type === "string" && !only.properties;
  return isPlain ? { ...only, type: [only.type as string, "null"] } : { anyOf: unique };
}

const listOf = (values: unknown[]): Schema => {
  const sorted = [...values].sort((a, b) => String(a).localeCompare(String(b)));
  return values.length === 2 && values.every((value) => typeof value === "boolean") ? { type: "boolean" } : { enum: sorted };
};

/** A form with the fields too that another has more, also deeper in it. */
export function withMore(form: Schema, more: Schema | undefined): Schema {
  if (form.items && more?.items) return { ...form, items: withMore(form.items, more.items) };
  if (!form.properties || !more?.properties) return form;
  const { properties, required = [] } = form;
  const added = Object.entries(more.properties).map(([name, its]) => [name, properties[name] ? withMore(properties[name], its) : its] as const);
  return { ...form, properties: { ...properties, ...Object.fromEntries(added) }, required: [...new Set([...required, ...(more.required ?? []).filter((name) => !properties[name])])] };
}
