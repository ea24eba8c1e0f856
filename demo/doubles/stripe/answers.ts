import type { Answer, DoubleRequest } from "../kit/double";
import type { EventLog } from "./events";
import { expanded } from "./expand";
import { parseForm } from "./form";
import { textList } from "./params";
import { faultIn } from "./published/check";
import { isPublished, publishedParams } from "./published/params";
import { StripeRefusal } from "./refusals";
import type { Route } from "./routes/route";
import { newId } from "./store";
import type { World } from "./world";

/** How Stripe words its own trouble. */
export const FAULTS: Record<"rate_limited" | "server_error", Answer> = {
  rate_limited: {
    status: 429, headers: { "stripe-should-retry": "false" },
    body: { error: { type: "invalid_request_error", code: "rate_limit", message: "Too many requests made to the API too quickly" } },
  },
  server_error: { status: 500, body: { error: { type: "api_error", message: "An unknown error occurred" } } },
};

/** Performs a route; refusals become their error bodies, anything else a 500. */
export function answerOf(route: Route, req: DoubleRequest, world: World, events: EventLog): Answer {
  const requestId = newId("req").slice(0, 18);
  events.request = { id: requestId, idempotency_key: req.get("idempotency-key") ?? null };
  const answer = failureOf((): Answer => {
    const query = req.originalUrl.split("?")[1] ?? "";
    const params = parseForm(req.method === "POST" ? req.rawBody : query);
    const fault = isPublished(req.headers) ? faultIn(params, publishedParams(route.takes)) : undefined;
    if (fault) throw fault;
    const { expand, ...rest } = params;
    const result = route.answer({ world, params: rest, id: req.params["id"] ?? "" });
    return { status: 200, body: expanded(result, textList(expand), world.store) };
  });
  events.request = { id: null, idempotency_key: null };
  const key = req.get("idempotency-key");
  return { ...answer, headers: { "request-id": requestId, ...(key && { "idempotency-key": key }), ...answer.headers } };
}

/** Runs and gives the answer; what it throws becomes an answer too. */
export function failureOf<T extends Answer | undefined>(act: () => T): T | Answer {
  try {
    return act();
  } catch (error) {
    if (error instanceof StripeRefusal) return { status: error.status, body: structuredClone(error.body), headers: { "request-id": newId("req").slice(0, 18) } };
    return { status: 500, body: { error: { type: "api_error", message: `The double failed: ${String(error)}` } } };
  }
}

/** A 401 unless the request carries a secret test key, as Bearer or as the user of Basic. */
export function authorise(req: DoubleRequest, apiKey: string | undefined): Answer | undefined {
  const [scheme, value = ""] = (req.get("authorization") ?? "").split(" ");
  const key = scheme === "Basic" ? (Buffer.from(value, "base64").toString().split(":")[0] ?? "") : value;
  if (apiKey ? key === apiKey : /^(sk|rk)_test_/.test(key)) return undefined;
  const message = key ? `Invalid API Key provided: ${"*".repeat(8)}${key.slice(-4)}` : "You did not provide an API key.";
  return { status: 401, body: { error: { type: "invalid_request_error", message } }, headers: { "www-authenticate": 'Bearer realm="Stripe"' } };
}

export function unknownRoute(req: DoubleRequest): Answer {
  const message = `Unrecognized request URL (${req.method}: ${req.path}). Please see https://docs.stripe.com or we can help at https://support.stripe.com/.`;
  return { status: 404, body: { error: { type: "invalid_request_error", message } } };
}
