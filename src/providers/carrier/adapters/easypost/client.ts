import type Client from "@easypost/api";
import type { EasyPostOptions } from "../../options";
import { toCarrierError } from "./to-carrier-error";

export type EasyPostClient = InstanceType<typeof Client>;

/** The official client, for the account in the options. It is loaded with its first use: 19 MB and 160 ms that no start waits for. */
export async function easyPostClient({ apiKey, apiBaseUrl, timeoutMs = 20_000 }: EasyPostOptions): Promise<EasyPostClient> {
  const loaded = await import("@easypost/api");
  const Client = loaded.default as unknown as typeof loaded.default.default; // its types describe the CommonJS build only
  // The client keeps its own `timeout` option but never sets it on a request (8.9.0): superagent is told here.
  const requestMiddleware = (request: Timed): Timed => request.timeout(timeoutMs);
  return new Client(apiKey, { baseUrl: apiBaseUrl && baseUrl(apiBaseUrl), requestMiddleware });
}

type Timed = { timeout(ms: number): Timed };

/** One call to EasyPost: its answer, or a `CarrierError`. The answer's type is what our caller reads of it. */
export async function asking<T>(call: () => Promise<unknown>): Promise<T> {
  try {
    return (await call()) as T;
  } catch (error) {
    throw toCarrierError(error);
  }
}

/** The client joins paths without a slash, and wants the version. */
function baseUrl(given: string): string {
  const url = given.replace(/\/+$/, "");
  return new URL(url).pathname === "/" ? `${url}/v2/` : `${url}/`;
}
