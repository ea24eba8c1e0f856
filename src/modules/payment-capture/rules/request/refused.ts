/** A payment session: core's word for it, and the provider's own where it is known (`data.status`). */
export type TriedSession = { status: string; providerStatus: string | null };

const OVER = new Set(["error", "canceled", "requires_more"]);
/** Of Stripe's, those in which only the shopper can go on. */
const WAITS_FOR_SHOPPER = new Set(["requires_payment_method", "requires_confirmation", "requires_action"]);

/** Whether all that an order was tried to be paid with has failed; not while a bank may still say yes, nor where nothing was tried. */
export const allRefused = (sessions: readonly TriedSession[]): boolean =>
  sessions.length > 0 &&
  sessions.every(({ status, providerStatus }) => OVER.has(status) || (status === "pending" && providerStatus !== null && WAITS_FOR_SHOPPER.has(providerStatus)));
