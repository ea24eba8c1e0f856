import { CarrierError, type CarrierErrorKind } from "../carrier-error";
import type { WireError } from "./wire";

/** ShipEngine's `error_code`s that say more than the status they come with. */
const KINDS: Record<string, CarrierErrorKind> = {
  invalid_address: "bad_address", identifier_conflict: "already_done", rate_limit_exceeded: "unavailable",
};

/** A refusal of ShipEngine in our words; `wait` is what a 429 asks for, in seconds. */
export function toCarrierError(status: number, errors: readonly WireError[], wait: number | null): CarrierError {
  const [first] = errors;
  const text = errors.map(({ message, field_name }) => [field_name, message].filter(Boolean).join(" ")).join("; ") || `no answer (${status})`;
  return new CarrierError(kindOf(status, first), `ShipEngine: ${text}${hint(status, first, wait)}`, first?.error_code ?? null);
}

/** The carrier did not answer, or what came was cut short: whatever was asked may have been done. */
export const noAnswer = (cause: unknown): CarrierError =>
  new CarrierError("unavailable", `ShipEngine: ${cause instanceof Error && cause.name === "TimeoutError" ? "no answer in time" : "no answer"}`, null, { cause });

function kindOf(status: number, error: WireError | undefined): CarrierErrorKind {
  if (status >= 500 || status === 408 || status === 429) return "unavailable";
  const named = KINDS[error?.error_code ?? ""];
  if (named) return named;
  // A carrier behind ShipEngine that is out of order comes as a refusal of type "system".
  if (error?.error_type === "system") return "unavailable";
  return status === 404 ? "not_found" : "rejected";
}

function hint(status: number, error: WireError | undefined, wait: number | null): string {
  if (status === 401 || status === 403) return ". Check the API key in the carrier options.";
  if (error?.error_code === "insufficient_funds") return ". Check the balance of the carrier's account at ShipEngine.";
  return wait === null ? "" : `. Ask again in ${wait} s.`;
}
