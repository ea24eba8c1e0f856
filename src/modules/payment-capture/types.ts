import type { InferTypeOf } from "@medusajs/framework/types";
import type { Fact } from "../../shared/facts";
import type CaptureAttempt from "./models/capture-attempt";
import type PaymentReview from "./models/payment-review";
import type PaymentRequest from "./models/payment-request";
import type PaymentFinding from "./models/payment-finding";
import type CapturePlan from "./models/capture-plan";
import type CaptureRule from "./models/capture-rule";
import type Dispute from "./models/dispute";
import type Payout from "./models/payout";
import type PayoutLine from "./models/payout-line";
import type { CaptureTrigger } from "./rules/capture-trigger";
import type { OrderLine } from "./rules/shipped-share";

export type CapturePlanRow = InferTypeOf<typeof CapturePlan>;
export type PaymentReviewRow = InferTypeOf<typeof PaymentReview>;
export type PaymentFindingRow = InferTypeOf<typeof PaymentFinding>;
export type PaymentRequestRow = InferTypeOf<typeof PaymentRequest>;
export type CaptureRuleRow = InferTypeOf<typeof CaptureRule>;
export type DisputeRow = InferTypeOf<typeof Dispute>;
export type PayoutRow = InferTypeOf<typeof Payout>;
export type PayoutLineRow = InferTypeOf<typeof PayoutLine>;
export type CaptureAttemptRow = InferTypeOf<typeof CaptureAttempt>;

/**
 * A payment that was authorised for an order; `authorisedAmount` as Medusa tells it ("19.99"). `hours` and `dueAt` only of
 * `after_hours`; `rule` is the one that decided, if one did.
 */
export type PlanInput = {
  orderId: string; paymentId: string; currencyCode: string; authorisedAmount: string;
  trigger: CaptureTrigger; hours: number | null; dueAt: Date | null; rule: { id: string; name: string } | null;
  /** When the provider lets go of what is held. */
  heldUntil: Date | null;
};

/**
 * What must be known to write the attempts that are due. `capturedElsewhere`: by others than our attempts ("0.00"). `released`:
 * whether the provider has let go of what the payment's only capture left.
 */
export type DueInput = {
  orderId: string; facts: readonly Fact[]; lines: readonly OrderLine[]; capturedElsewhere: string;
  multicapture: boolean; reauthorise: boolean; released: boolean;
};

/** A capture asked for by a person: `amount` or all that is left; the same `key` asks once. */
export type ManualInput = { orderId: string; key: string; amount?: string; capturedElsewhere: string; multicapture: boolean };

export type Failure = { code?: string; message: string };
