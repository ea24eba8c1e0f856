import { setTimeout as pause } from "node:timers/promises";
import type { ShipEngineOptions } from "../../options";
import { noAnswer, toCarrierError } from "./to-carrier-error";
import type { WireError } from "./wire";

/** Asks ShipEngine; gives its answer's body. Throws `CarrierError` only. */
export type ShipEngineClient = <T>(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: unknown) => Promise<T>;

export const SHIPENGINE = "https://api.shipengine.com";

/** "Too many requests" is waited for when it is short: a request that was turned away did nothing, so it may be sent again. */
const LONGEST_WAIT_SECONDS = 3;

/**
 * A client of our own, over `fetch`: the official one (shipengine 1.0.7) has neither manifests, pickups, returns, nor a label
 * by our own id, and brings a `fetch` of 2020 along.
 */
export function shipEngineClient({ apiKey, apiBaseUrl = SHIPENGINE, timeoutMs = 20_000 }: Pick<ShipEngineOptions, "apiKey" | "apiBaseUrl" | "timeoutMs">): ShipEngineClient {
  const base = apiBaseUrl.replace(/\/+$/, "");
  const send = async (method: string, path: string, body: unknown): Promise<Response> => {
    try {
      return await fetch(`${base}${path}`, {
        method, headers: { "api-key": apiKey, accept: "application/json", ...(body !== undefined && { "content-type": "application/json" }) },
        body: body === undefined ? undefined : JSON.stringify(body), signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      throw noAnswer(error);
    }
  };
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    let response = await send(method, path, body);
    const wait = secondsToWait(response);
    if (wait !== null && wait <= LONGEST_WAIT_SECONDS) {
      await pause(wait * 1_000);
      response = await send(method, path, body);
    }
    const answer = await read(response);
    if (!response.ok) throw toCarrierError(response.status, (answer as { errors?: WireError[] } | undefined)?.errors ?? [], secondsToWait(response));
    return answer as T;
  };
}

/** What a 429 asks for, in seconds (docs: rate limits); null for every other answer. */
function secondsToWait(response: Response): number | null {
  if (response.status !== 429) return null;
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 60;
}

/** Some answers are empty; a proxy's is no JSON. */
async function read(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text && (response.headers.get("content-type") ?? "").includes("json") ? JSON.parse(text) : undefined;
  } catch (error) {
    throw noAnswer(error);
  }
}
