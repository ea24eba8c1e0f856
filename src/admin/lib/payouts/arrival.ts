import type { TextKey } from "../text-key";
import type { Payout } from "./types";

/** What is said of the day on which the bank has a payout, or should have had it. */
export const arrivalOf = (state: Payout["state"]): TextKey =>
  state === "paid" ? "payouts.arrived" : state === "failed" || state === "canceled" ? "payouts.wasExpected" : "payouts.expected";
