import type { CardCheck } from "./checks";

/** What the card's bank says when it is charged. */
export type CardOutcome =
  | { kind: "approve" }
  | { kind: "authenticate" }
  | { kind: "pending" }
  | { kind: "decline"; code: string; decline_code?: string; message: string };

export type TestCard = {
  /** A bank account stands here too: its debit takes days, which is how an intent comes to be `processing`. */
  type: "card" | "us_bank_account";
  names: string[];
  number: string;
  brand: string;
  country: string;
  outcome: CardOutcome;
  /** Whether the network lets one authorisation be captured in parts. */
  multicapture: boolean;
  /** What Radar thinks of it; `normal` when absent. */
  risk?: "normal" | "elevated" | "highest";
  failing?: CardCheck[];
  unavailable?: CardCheck[];
  /** What its owner or bank does once it is captured. */
  afterwards?: { dispute: string; inquiry?: boolean } | { warning: string };
  /** Its refunds stay pending until the bank answers. */
  slowRefunds?: boolean;
};

export const approve: CardOutcome = { kind: "approve" };
export const authenticate: CardOutcome = { kind: "authenticate" };
export const declined = (code: string, message: string, decline_code?: string): CardOutcome => ({
  kind: "decline", code, message, ...(decline_code && { decline_code }),
});
export const refused = (reason: string, message = "Your card was declined.") => declined("card_declined", message, reason);

export const row = (names: string[], number: string, outcome: CardOutcome, brand = "visa", multicapture = true): TestCard => ({
  type: "card", names, number, outcome, brand, country: "US", multicapture,
});
