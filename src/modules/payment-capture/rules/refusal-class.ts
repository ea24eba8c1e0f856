/** What is known of an error that a capture ended with: Medusa's `type`, and the provider's own words where it passes them on. */
export type CaptureError = { type?: string; code?: string; declineCode?: string; message: string };

/**
 * `refused`: nothing was captured, and asking again is no use. `not_now`: nothing was captured, it may work later.
 * `unknown`: it may have been captured; asking again by the same key tells.
 */
export type RefusalClass = "refused" | "not_now" | "unknown";

/** The card's bank is busy: https://docs.stripe.com/declines/codes */
export const NOT_NOW_CODES: ReadonlySet<string> = new Set(["processing_error", "issuer_not_available", "try_again_later", "reenter_transaction"]);
/** Medusa's types of a clear no, by the provider or by core before it is asked. */
const REFUSALS = new Set(["payment_authorization_error", "invalid_data", "not_allowed", "not_found"]);

/** What an error says of the capture. What we cannot tell is `unknown`: by its key it can only happen once. */
export function refusalClass({ type, code, declineCode }: CaptureError): RefusalClass {
  if ([code, declineCode].some((c) => c !== undefined && NOT_NOW_CODES.has(c))) return "not_now";
  return type !== undefined && REFUSALS.has(type) ? "refused" : "unknown";
}
