import type { TrackingCause } from "../causes";
import type { ExceptionKind, Finding } from "./types";

/** What a person can do about an exception. */
export const SUGGESTIONS = [
  "file_claim", "ask_carrier", "check_address", "give_papers", "settle_charges", "tell_shopper", "await_return", "take_back", "hand_over", "remind_shopper", "check_proof",
] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

const BY_KIND: Record<ExceptionKind, Suggestion> = {
  lost: "file_claim", wrong_country: "ask_carrier", problem: "ask_carrier", returning: "await_return", attempt_failed: "tell_shopper",
  not_handed_over: "hand_over", stall: "ask_carrier", delay: "tell_shopper", uncollected: "remind_shopper", too_fast: "check_proof",
};
const BY_CAUSE: Partial<Record<TrackingCause, Suggestion>> = {
  address: "check_address", access: "tell_shopper", customs: "give_papers", payment_due: "settle_charges", damaged: "file_claim", refused: "await_return",
  weather: "tell_shopper", nobody_home: "tell_shopper", not_collected: "await_return", carrier_delay: "tell_shopper",
};

/** The suggested action: by the cause where the carrier names one, else by what is the matter. */
export function suggestionFor({ kind, data }: Pick<Finding, "kind" | "data">): Suggestion {
  if (kind === "returning" && data.back) return "take_back";
  const isTold = kind === "problem" || kind === "attempt_failed";
  return (isTold && BY_CAUSE[data.cause as TrackingCause]) || BY_KIND[kind];
}
