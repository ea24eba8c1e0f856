import Ajv, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../../demo/store/process";
import type { Call } from "../../demo/walk/shop-client";

type Operation = { responses: Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }> };
type Place = { template: string; pattern: RegExp; methods: Record<string, Operation> };

/** The reference as it is, by which an answer may have more than is named; and with nothing but what is named. */
const OPEN = "open";
const CLOSED = "closed";
let loaded: { ajv: Ajv; places: Place[] } | undefined;

/** The HTTP reference; with every form closed too: a field that it does not name is found. */
function reference(): { ajv: Ajv; places: Place[] } {
  if (loaded) return loaded;
  const document = JSON.parse(readFileSync(join(REPOSITORY, "docs/openapi.json"), "utf8")) as { paths: Record<string, Place["methods"]> };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(closed(document) as object, CLOSED);
  ajv.addSchema(document, OPEN);
  const places = Object.entries(document.paths).map(([template, methods]) => ({ template, methods, pattern: new RegExp(`^${template.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+")}$`) }));
  // What is written out comes before what a parameter stands for.
  places.sort((a, b) => a.template.split("{").length - b.template.split("{").length);
  return (loaded = { ajv, places });
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isForm = "properties" in copy && copy.type === "object" && !("additionalProperties" in copy);
  return isForm ? { ...copy, additionalProperties: false } : copy;
}

/** How an answer differs from what the reference says; nothing where the route is none of ours, or other fields were asked for. */
export function undocumented(method: string, path: string, answer: unknown, form: string = OPEN): string[] {
  const { ajv, places } = reference();
  const [pathname = "", query = ""] = path.split("?");
  if (!/^\/(admin|store)\/(doorstep|carts\/[^/]+\/(stock|delivery)|order-status)|^\/doorstep\//.test(pathname) || /\bfields=/.test(query)) return [];
  const place = places.find(({ pattern }) => pattern.test(pathname));
  const responses = place?.methods[method.toLowerCase()]?.responses;
  if (!place || !responses) return [`${method} ${pathname} is not in the reference`];
  const found = Object.entries(responses).filter(([status, { content }]) => status < "300" && content?.["application/json"]?.schema);
  const problems = found.map(([status]) => problemsWith(ajv, `${form}#/paths/${escaped(place.template)}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`, answer));
  return problems.some((list) => !list.length) ? [] : problems.flat().map((problem) => `${method} ${place.template}: ${problem}`);
}

const escaped = (template: string): string => encodeURIComponent(template.replace(/~/g, "~0").replace(/\//g, "~1"));

function problemsWith(ajv: Ajv, pointer: string, answer: unknown): string[] {
  const validate = ajv.getSchema(pointer) as ValidateFunction;
  if (validate(answer)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || "the answer"} ${message} ${JSON.stringify(params)}`);
}

/** The same, where an answer has a field too that the reference does not name. */
export const asDocumentedToTheField = (call: Call): Call => asDocumented(call, CLOSED);

/** A caller that fails where a route answers otherwise than the reference says. */
export const asDocumented = (call: Call, form: string = OPEN): Call => async (method, path, body, headers) => {
  const answer = await call(method, path, body, headers);
  const wrong = undocumented(method, path, answer, form);
  if (wrong.length) throw new Error(`Not as in docs/openapi.json (npm run reference):\n${wrong.slice(0, 8).join("\n")}`);
  return answer as never;
};
