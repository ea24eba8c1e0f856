/**
 * Whether a payment can be captured more than once, by its data. Our Stripe provider notes in it what the card was found to
 * allow; of any other provider we know no more than that it captures, so it captures once.
 */
export const allowsMulticapture = (data: unknown): boolean =>
  typeof data === "object" && data !== null && (data as { multicapture?: unknown }).multicapture === true;
