import { CarrierError, type CarrierErrorKind } from "../carrier-error";

type ApiError = { statusCode?: number; code?: string; message?: string; errors?: ({ field?: string; message?: string } | string)[] | null };

/** Codes of a 422 that mean "the carrier behind EasyPost did not answer". */
const NO_ANSWER = new Set(["SHIPMENT.POSTAGE.TIMED_OUT", "SHIPMENT.POSTAGE.NO_RESPONSE", "SHIPMENT.PURCHASE.IN_PROGRESS"]);
const DONE = new Set(["SHIPMENT.POSTAGE.EXISTS"]);

/** A carrier's, and the post's, word that it cannot deliver there. */
const ADDRESS = /^(ADDRESS|SHIPMENT\.(TO_)?ADDRESS|E\.ADDRESS)\./;

/** What went wrong with a call, in our words. What has no status never got an answer that we could read. */
export function toCarrierError(error: unknown): CarrierError {
  if (error instanceof CarrierError) return error;
  const { statusCode, code, message, errors } = error as ApiError;
  const text = [message ?? "no answer", ...(errors ?? []).map(plain)].filter(Boolean).join("; ");
  return new CarrierError(kindOf(statusCode, code), `EasyPost: ${text}${hint(statusCode)}`, statusCode ? (code ?? null) : null, { cause: error });
}

function kindOf(status: number | undefined, code: string | undefined): CarrierErrorKind {
  if (!status || status >= 500 || status === 408 || status === 429) return "unavailable";
  if (code && NO_ANSWER.has(code)) return "unavailable";
  if (code && DONE.has(code)) return "already_done";
  if (code && ADDRESS.test(code)) return "bad_address";
  return status === 404 ? "not_found" : "rejected";
}

function hint(status: number | undefined): string {
  if (status === 401 || status === 403) return " Check the API key in the carrier options.";
  return status === 402 ? " Check the balance of the EasyPost account." : "";
}

const plain = (one: { field?: string; message?: string } | string): string =>
  typeof one === "string" ? one : [one.field, one.message].filter(Boolean).join(" ");
