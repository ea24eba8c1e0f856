import type { AttemptState } from "../../../modules/payment-capture/rules/attempt-states";
import { WORRYING_TRIES } from "../../../modules/payment-capture/rules/retry-delay";

/** Captures that a person should hear of: refused, or long without an answer. */
export const isWorrying = ({ state, tries }: { state: AttemptState; tries: number }): boolean => state === "failed" || (state === "planned" && tries >= WORRYING_TRIES);

/** The same as a filter. */
export const WORRYING = { $or: [{ state: "failed" }, { state: "planned", tries: { $gte: WORRYING_TRIES } }] };
