import { ADMIN, STOREFRONT_KEY } from "../shop/places";

export type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of many routes
export class HttpError extends Error {
  constructor(readonly status: number, readonly body: Json, request: string) {
    super(`${request} answered ${status}: ${JSON.stringify(body)}`);
  }
}

type Call = <T extends Json = Json>(method: "GET" | "POST" | "DELETE", path: string, body?: Json, headers?: Record<string, string>) => Promise<T>;

const caller = (url: string, always: Record<string, string>): Call => async (method, path, body, headers) => {
  const response = await fetch(`${url}${path}`, {
    method, headers: { "content-type": "application/json", ...always, ...headers }, body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text.startsWith("{") || text.startsWith("[") ? (JSON.parse(text) as Json) : { text };
  if (!response.ok) throw new HttpError(response.status, answer, `${method} ${path}`);
  return answer as never;
};

/** Calls the store as staff: logged in as the demo's admin… */
export const adminOf = (url: string): Promise<Call> => adminAs(url, ADMIN);

/** …or as somebody else of the staff. */
export async function adminAs(url: string, login: { email: string; password: string }): Promise<Call> {
  const { token } = await caller(url, {})("POST", "/auth/user/emailpass", { ...login });
  return caller(url, { authorization: `Bearer ${token}` });
}

/** The header with the shop's publishable key. */
export async function storefrontKey(admin: Call): Promise<Record<string, string>> {
  const { api_keys } = await admin("GET", "/admin/api-keys?type=publishable");
  // Medusa makes a key of its own for an empty default channel beside the shop's.
  const key = (api_keys as Json[]).find((one) => one.title === STOREFRONT_KEY)!;
  return { "x-publishable-api-key": key.token as string };
}

/** Calls the store as a storefront does: with its publishable key, without a login. */
export const shopperOf = async (url: string, admin: Call): Promise<Call> => caller(url, await storefrontKey(admin));

export type { Call };
