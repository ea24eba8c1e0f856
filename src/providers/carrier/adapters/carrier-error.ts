/**
 * unavailable: the carrier did not answer, or asks to slow down; rejected: it said no, asking again is no use;
 * bad_address: it cannot deliver to the address as it is written; not_found: it knows no such thing; already_done: done before; forged: a webhook with a wrong signature;
 * unsupported: the adapter cannot do this.
 */
export type CarrierErrorKind = "unavailable" | "rejected" | "bad_address" | "not_found" | "already_done" | "forged" | "unsupported";

/** The `code` with which an adapter asks for a number that a person has: of its sticker, or the carrier's own screen. */
export const NUMBER_NEEDED = "tracking_number_needed";

/** The one error that adapters throw. `code` is the carrier's own, where it gave one. */
export class CarrierError extends Error {
  override readonly name = "CarrierError";

  constructor(
    readonly kind: CarrierErrorKind,
    message: string,
    readonly code: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return this.kind === "unavailable";
  }
}

export function isCarrierError(error: unknown): error is CarrierError {
  return error instanceof CarrierError;
}

/** The refusal of an adapter that has no such thing. */
export function unsupported(adapter: string, what: string, instead: string): CarrierError {
  return new CarrierError("unsupported", `${adapter} cannot ${what}: ${instead}.`);
}
