import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { REPOSITORY } from "./routes";
import { oneOf, type Schema } from "./schema";

type Property = { dataType: { name: string; options?: { choices?: unknown[] | Record<string, unknown> } }; nullable: boolean };
type Relation = { type: string; nullable?: boolean; entity(): Model };
type Model = { parse(): { tableName: string; schema: Record<string, { parse(name: string): Property | Relation }> } };

const MANY = ["hasMany", "manyToMany"];
const KINDS: Record<string, Schema> = {
  text: { type: "string" }, id: { type: "string" }, number: { type: "number" }, float: { type: "number" }, bigNumber: { type: "number" },
  boolean: { type: "boolean" }, dateTime: { type: "string", format: "date-time" }, json: {}, array: { type: "array" },
};

const load = createRequire(__filename);
const models = new Map<string, Model>();

function modelOf(table: string): Model {
  if (!models.size) {
    const modules = join(REPOSITORY, "src/modules");
    for (const file of (readdirSync(modules, { recursive: true }) as string[]).filter((name) => /\/models\/[^/]+\.ts$/.test(name))) {
      const { default: model } = load(join(modules, file)) as { default?: Model };
      if (model) models.set(model.parse().tableName, model);
    }
  }
  const model = models.get(table);
  if (!model) throw new Error(`No room has a table ${table}`);
  return model;
}

/** A row of a table with some of its fields (`state`, `items.quantity`); all of these are given. */
export const rowOf = (table: string, fields: readonly string[]): Schema => rowWith(modelOf(table), fields);

function rowWith(model: Model, fields: readonly string[]): Schema {
  const { schema } = model.parse();
  const heads = [...new Set(fields.map((field) => field.split(".")[0]!))];
  const properties = Object.fromEntries(heads.map((head) => {
    const below = fields.filter((field) => field.startsWith(`${head}.`)).map((field) => field.slice(head.length + 1));
    return [head, fieldOf(head, schema[head]?.parse(head), below)];
  }));
  return { type: "object", properties, required: heads.filter((head) => !properties[head]!.description?.startsWith("Linked")) };
}

function fieldOf(name: string, property: Property | Relation | undefined, below: readonly string[]): Schema {
  // What is linked from core, and what every table has.
  if (!property) return /_at$/.test(name) ? { type: ["string", "null"], format: "date-time" } : { description: "Linked from another module" };
  if ("entity" in property) return related(property, below);
  const { dataType, nullable } = property;
  const choices = dataType.options?.choices;
  const kind = dataType.name === "enum" && choices ? { enum: Array.isArray(choices) ? choices : Object.values(choices) } : KINDS[dataType.name] ?? {};
  return nullable && Object.keys(kind).length ? oneOf([kind, { type: "null" }]) : kind;
}

function related(relation: Relation, below: readonly string[]): Schema {
  const row = rowWith(relation.entity(), below.includes("*") ? Object.keys(relation.entity().parse().schema) : below);
  return MANY.includes(relation.type) ? { type: "array", items: row } : oneOf([row, { type: "null" }]);
}
