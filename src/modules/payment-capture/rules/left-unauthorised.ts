export type OrderPaymentStanding = {
  /** Seconds since the order was made. */
  age: number;
  canceled: boolean;
  payments: number;
  sessions: readonly { id: string; status: string }[];
};

/** States in which the provider may still say yes without the shopper. */
const ASKABLE = new Set(["pending", "authorized"]);

/**
 * The payment session of an order that was made and then not paid: its completion died between the two.
 * Younger ones are left to the completion that may still run.
 */
export function leftUnauthorised({ age, canceled, payments, sessions }: OrderPaymentStanding, graceSeconds: number): string | null {
  if (canceled || payments > 0 || age < graceSeconds) return null;
  return sessions.find((session) => ASKABLE.has(session.status))?.id ?? null;
}
