import type { PayoutMovement } from "../../../shared/payout";

/** What a payout can be made of, as it is listed and asked for. */
export const MOVEMENT_KINDS = ["payment", "refund", "dispute", "fee", "adjustment", "returned", "other"] as const satisfies readonly PayoutMovement["kind"][];
