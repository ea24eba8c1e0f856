import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answersOf, type Answer, type Handled } from "./answers";
import { askedByRoute, type Asked } from "./forms";
import { REPOSITORY, routesOfPlugin, type Route } from "./routes";
import { rowOf } from "./rows";
import { refTo, withMore, type Schema } from "./schema";

type Operation = Record<string, unknown>;
export type OpenApi = { openapi: string; info: object; tags: object[]; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema>; responses: object; securitySchemes: object } };

/** Who may call, by where the route lies. */
const DOORS = [
  { under: "/admin/", tag: "Dashboard", security: [{ session: [] }, { bearer: [] }, { secretKey: [] }] },
  { under: "/store/", tag: "Storefront", security: [{ publishableKey: [] }] },
  { under: "/doorstep/floor/api/", tag: "Warehouse floor", security: [{ floorSession: [], ownPage: [] }] },
  { under: "/doorstep/floor", tag: "Warehouse floor", security: [] },
  { under: "/doorstep/orders", tag: "Shopper's pages", security: [] },
  { under: "/hooks/", tag: "Webhooks", security: [{ providerSignature: [] }] },
];
const SECURITY_SCHEMES = {
  session: { type: "apiKey", in: "cookie", name: "connect.sid", description: "The dashboard's own session" },
  bearer: { type: "http", scheme: "bearer", description: "An admin user's token, from POST /auth/user/emailpass" },
  secretKey: { type: "http", scheme: "basic", description: "A secret API key as the user name" },
  publishableKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
  floorSession: { type: "apiKey", in: "cookie", name: "doorstep_floor", description: "A picker's session, from POST /doorstep/floor/session" },
  ownPage: { type: "apiKey", in: "header", name: "x-doorstep-floor", description: "`1` on every call that changes something" },
  providerSignature: { type: "apiKey", in: "header", name: "x-signature", description: "As the provider signs: Stripe-Signature, X-Twilio-Email-Event-Webhook-Signature, X-Hmac-Signature, X-ShipEngine-RSA-SHA256-Signature" },
};
const REFUSAL: Schema = {
  type: "object", description: "Why nothing was done. A refusal that a machine may act on has its `code`, and the fields which that code names.",
  properties: { type: { type: "string" }, code: { type: "string" }, message: { type: "string" } }, required: ["type", "message"],
};

const REFUSED = { description: "Refused, and nothing was changed", content: { "application/json": { schema: refTo("Refusal") } } };

/** The HTTP reference: every route, what it checks, what it answers, all taken from the code that runs. */
export function referenceDocument(): OpenApi {
  const routes = routesOfPlugin();
  const asked = askedByRoute();
  const { handled, named } = answersOf(routes);
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route, asked.get(`${route.method} ${route.path}`) ?? {}, handled.get(route)!);
  }
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")) as { version: string };
  return {
    openapi: "3.1.0",
    info: { title: "Doorstep", version, description: "The routes that medusa-plugin-doorstep adds to a Medusa store." },
    tags: [...new Set(DOORS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: { ...sorted(named), Refusal: REFUSAL }, responses: { Refused: REFUSED }, securitySchemes: SECURITY_SCHEMES },
  };
}

function operation(route: Route, { body, query, fields, sizeLimit }: Asked, { summary, answers }: Handled): Operation {
  if (!summary || !answers.length) throw new Error(`${route.file}: a comment above ${route.method} must say what it does, and it must answer`);
  const door = DOORS.find(({ under }) => route.path.startsWith(under))!;
  return {
    operationId: operationId(route), tags: [door.tag], summary, security: door.security,
    parameters: [...pathParameters(route), ...queryParameters(query)],
    ...(body ? { requestBody: { required: Boolean(body.required?.length), content: { "application/json": { schema: body } }, ...(sizeLimit ? { description: `At most ${sizeLimit}` } : {}) } } : {}),
    responses: responses(route, answers, fields ?? []),
  };
}

const operationId = ({ method, path }: Route): string =>
  `${method.toLowerCase()}${path.split("/").filter(Boolean).map((part) => part.replace(/[^a-z]+([a-z]?)/gi, (_, next: string) => next.toUpperCase())).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("")}`;

const pathParameters = ({ path }: Route): object[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));

const queryParameters = (query: Schema | undefined): object[] =>
  Object.entries(query?.properties ?? {}).map(([name, schema]) => ({ name, in: "query", ...(query?.required?.includes(name) ? { required: true } : {}), schema }));

function responses(route: Route, answers: readonly Answer[], fields: readonly string[]): Record<string, object> {
  const told: Record<string, { description: string; content?: Record<string, object> }> = {};
  for (const { status, type, schema, list } of answers) {
    const its = list ? listOf(list.name, withMore(rowOf(list.entity, fields), list.told)) : schema;
    const one = (told[status] ??= { description: status >= 400 ? "Refused" : "Done" });
    one.content = { ...one.content, [type]: its ? { schema: its } : {} };
  }
  const may = ["400", ...(route.path.startsWith("/doorstep/orders") ? [] : ["401"]), ...(/:/.test(route.path) ? ["404"] : []), ...(route.method === "GET" ? [] : ["409"])];
  return { ...told, ...Object.fromEntries(may.filter((status) => !told[status]).map((status) => [status, { $ref: "#/components/responses/Refused" }])) };
}

const listOf = (name: string, row: Schema): Schema => ({
  type: "object",
  properties: { [name]: { type: "array", items: row }, count: { type: "integer" } as Schema, offset: { type: "integer" } as Schema, limit: { type: "integer" } as Schema },
  required: [name, "count", "offset", "limit"],
});

const sorted = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));
