import type { Answer } from "../kit/double";

export type FieldError = { message: string; field: string | null; help?: string | null };

/** An error answer in SendGrid's shape. */
export const refusal = (status: number, ...errors: FieldError[]): Answer => ({
  status,
  body: { errors: errors.map(({ message, field, help = null }) => ({ message, field, help })) },
});

/** How SendGrid words a 429 and a 500; the rate limit's window ends in ten seconds. */
export const faultAnswer = (kind: "rate_limited" | "server_error"): Answer => {
  if (kind === "server_error") return refusal(500, { message: "internal server error", field: null });
  const reset = Math.floor(Date.now() / 1000) + 10;
  const headers = { "x-ratelimit-limit": "600", "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
  return { ...refusal(429, { message: "too many requests", field: null }), headers };
};

/** Answers 401 unless the bearer is `apiKey`, or, where none is set, any key that looks like SendGrid's. */
export const refuseUnknownKey = (authorization: string | undefined, apiKey?: string): Answer | undefined => {
  const bearer = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (!bearer) return refusal(401, { message: "authorization required", field: null });
  if (apiKey ? bearer === apiKey : bearer.startsWith("SG.")) return undefined;
  return refusal(401, { message: "The provided authorization grant is invalid, expired, or revoked", field: null });
};
