import Ajv2019, { type ValidateFunction } from "ajv/dist/2019";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Exchange } from "../../kit/double";
import { SCHEMAS } from "../../kit/schemas";

type Schema = Record<string, unknown>;
type Operation = { requestBody?: { content: Record<string, { schema: Schema }> }; responses: Record<string, Schema> };
type Spec = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema>; responses: Record<string, Schema> } };

/**
 * What ShipEngine's OpenAPI asks for and its own service does not, so that it cannot be meant: ids in what creates them, both of two
 * alternatives at once, and texts for what its examples leave out.
 */
const NOT_MEANT: Record<string, string[]> = {
  calculate_rates_request_body: ["shipment_id", "shipment"],
  address_validating_shipment: ["shipment_id", "carrier_id", "service_code"],
  customs_item: ["customs_item_id"],
  address: ["state_province"],
  pickup_response_body: ["pickup", "notes"],
  // A label of no batch.
  label: ["batch_id"],
  create_label_response_body: ["batch_id"],
};

/** OpenAPI 3.0 as JSON Schema: its `nullable`, and its "no other fields" also where a schema is made of several. */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (!node || typeof node !== "object") return node;
  // Of bounds that are excluded only the number itself is let through: nothing here turns on it.
  const { nullable, additionalProperties, properties, items, format, pattern, exclusiveMinimum: _above, ...rest } = node as Schema & { nullable?: boolean };
  const plain: Schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asJsonSchema(value)]));
  if (pattern !== undefined) plain.pattern = pattern;
  // A date is given the format of a time, and a pattern that allows both.
  else if (format !== undefined) plain.format = format;
  if (additionalProperties !== undefined && additionalProperties !== false) plain.additionalProperties = asJsonSchema(additionalProperties);
  if (properties) plain.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, closed(value as Schema)]));
  if (items) plain.items = closed(items as Schema);
  return nullable ? { anyOf: [plain, { type: "null" }] } : plain;
}

/** A value of its own, not a part of another's schema: here every field must be known. */
const closed = (schema: Schema): Schema => ({ allOf: [asJsonSchema(schema)], unevaluatedProperties: false });

function load(): Spec {
  const spec = parse(readFileSync(path.join(SCHEMAS, "shipengine", "openapi.yaml"), "utf8")) as Spec;
  for (const [name, fields] of Object.entries(NOT_MEANT)) {
    const schema = spec.components.schemas[name] as { required?: string[]; oneOf?: unknown; anyOf?: unknown };
    schema.required = schema.required?.filter((field) => !fields.includes(field));
    // Its alternatives have nothing that tells them apart: the same body is of both kinds.
    if (schema.oneOf) [schema.anyOf, schema.oneOf] = [schema.oneOf, undefined];
  }
  return spec;
}

/** Checks exchanges with the double against ShipEngine's published OpenAPI: `faults` gives what is not as it says. */
export class Published {
  private readonly spec = load();
  private readonly ajv = new Ajv2019({ strict: false, allErrors: true, validateSchema: false, logger: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor() {
    addFormats(this.ajv);
    for (const format of ["int32", "int64", "double", "url"]) this.ajv.addFormat(format, true);
    for (const [name, schema] of Object.entries(this.spec.components.schemas)) this.ajv.addSchema(asJsonSchema(rooted(schema)) as object, `spec:/components/schemas/${name.replaceAll(" ", "_")}`);
  }

  faults({ method, path: called, body, status, answer }: Exchange): string[] {
    const found = this.operation(method, called);
    if (!found) return [`${method} ${called} is not in the specification`];
    const { operation, template } = found;
    const request = operation.requestBody?.content["application/json"]?.schema;
    const name = `${method} ${template}`;
    const sent = request && status < 400 ? this.check(`${name} request`, request, JSON.parse(body || "null")) : [];
    const response = this.responseOf(operation, status);
    if (!response) return status === 401 || status === 429 ? sent : [...sent, `${name} answers no ${status}`];
    return [...sent, ...(answer === undefined ? [] : this.check(`${name} ${status}`, response, answer))];
  }

  private responseOf(operation: Operation, status: number): Schema | undefined {
    const named = operation.responses[String(status)] as { $ref?: string; content?: Record<string, { schema: Schema }> } | undefined;
    const response = named?.$ref ? (this.spec.components.responses[named.$ref.split("/").at(-1)!] as typeof named) : named;
    return response && (response.content?.["application/json"]?.schema ?? {});
  }

  private operation(method: string, called: string): { operation: Operation; template: string } | undefined {
    const [plain = ""] = called.split("?");
    const fits = (template: string): boolean => new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(plain);
    // A path that is named goes before one that holds a place for anything.
    const templates = Object.keys(this.spec.paths).filter((one) => fits(one) && this.spec.paths[one]?.[method.toLowerCase()]);
    const template = templates.find((one) => one === plain) ?? templates[0];
    return template === undefined ? undefined : { operation: this.spec.paths[template]![method.toLowerCase()]!, template };
  }

  private check(name: string, schema: Schema, value: unknown): string[] {
    const validate = this.compiled.get(name) ?? this.ajv.compile(closed(rooted(schema)));
    this.compiled.set(name, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${name}: ${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

/** References in the specification's own file, under the name that the checker knows it by. */
function rooted<T>(node: T): T {
  return JSON.parse(JSON.stringify(node).replace(/"#\/components\/schemas\/([^"]+)"/g, (_, name: string) => `"spec:/components/schemas/${name.replaceAll(" ", "_")}"`)) as T;
}
