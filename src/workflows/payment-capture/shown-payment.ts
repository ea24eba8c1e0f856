import { reservedBy } from "../../modules/payment-capture/plan-lock";
import type { AttemptState } from "../../modules/payment-capture/rules/attempt-states";
import type { CaptureTrigger } from "../../modules/payment-capture/rules/capture-trigger";
import type { DiscrepancyKind } from "../../modules/payment-capture/rules/ledgers/compare";
import { fromMinor, toMinor } from "../../modules/payment-capture/rules/minor-units";
import type { RequestReason } from "../../modules/payment-capture/rules/request/need";
import type { RequestState } from "../../modules/payment-capture/rules/request/states";
import type { ReviewReason } from "../../modules/payment-capture/rules/review/reasons";
import type { ReviewState } from "../../modules/payment-capture/rules/review/states";
import type { CaptureAttemptRow, CapturePlanRow, PaymentFindingRow, PaymentRequestRow, PaymentReviewRow } from "../../modules/payment-capture/types";
import type { PaymentChecks } from "../../shared/payment-source";
import { amountsOf, type PaymentWithMoves } from "./amounts-of";
import { decimalOf, exact } from "./exact";
import { capturedElsewhere } from "./payment-standing";

/** `left`: what can be asked for by hand now. */
export type PresentedPlan = {
  id: string; state: CapturePlanRow["state"]; when: CaptureTrigger; hours: number | null; due_at: Date | null; paused_at: Date | null;
  rule_name: string | null; left: string;
};
export type PresentedAttempt = Pick<
  CaptureAttemptRow, "id" | "cause" | "currency_code" | "final" | "tries" | "next_try_at" | "failure_code" | "failure_message" | "provider_reference" | "created_at"
> & { state: AttemptState; amount: string; failed_at: Date | null; captured_at: Date | null };
export type PresentedFinding = Pick<PaymentFindingRow, "id" | "order_id" | "cart_id" | "currency_code" | "reference" | "found_at" | "note"> & { kind: DiscrepancyKind; amount: string | null };
/** `reasons` and what was found, without what tells one shopper's card from another's. */
export type PresentedReview = Pick<PaymentReviewRow, "id" | "opened_at" | "decided_at" | "decided_by" | "note"> & {
  state: ReviewState; reasons: ReviewReason[]; checks: Omit<PaymentChecks, "fingerprint" | "reviewId"> | null;
};

const exactly = (row: { currency_code: string }): string => decimalOf(row, "amount", row.currency_code);

/** `booked`: the ids of core's captures that the order's transactions count. */
export function presentPlan(plan: CapturePlanRow, attempts: readonly CaptureAttemptRow[], payment: PaymentWithMoves, booked: ReadonlySet<string>): PresentedPlan {
  const { id, state, trigger, hours, due_at, paused_at, rule_name, currency_code } = plan;
  const asked = attempts.map((attempt) => ({ ...attempt, amount: exact(attempt).toFixed() }));
  const { held } = amountsOf(payment);
  const unasked = toMinor(exact(plan, "authorised_amount").toFixed(), currency_code) - reservedBy(asked, capturedElsewhere(payment.captures ?? [], booked), currency_code);
  const left = state !== "open" || unasked < 0n ? 0n : unasked < held ? unasked : held;
  return { id, state, when: trigger, hours, due_at, paused_at, rule_name, left: fromMinor(left, currency_code) };
}

export function presentAttempt(row: CaptureAttemptRow): PresentedAttempt {
  const { id, cause, currency_code, final, state, tries, next_try_at, failure_code, failure_message, failed_at, provider_reference, captured_at, created_at } = row;
  return { id, cause, amount: exactly(row), currency_code, final, state, tries, next_try_at, failure_code, failure_message, failed_at, provider_reference, captured_at, created_at };
}

/** What the shopper is, or was, asked to pay. */
export type PresentedRequest = Pick<
  PaymentRequestRow, "id" | "currency_code" | "failure_code" | "failure_message" | "asked_at" | "asked_by" | "ended_at" | "next_try_at" | "created_at"
> & { reason: RequestReason; state: RequestState; amount: string };

export function presentRequest(row: PaymentRequestRow): PresentedRequest {
  const { id, reason, state, currency_code, failure_code, failure_message, asked_at, asked_by, ended_at, next_try_at, created_at } = row;
  return { id, reason, state, amount: exactly(row), currency_code, failure_code, failure_message, asked_at, asked_by, ended_at, next_try_at, created_at };
}

export function presentFinding(row: PaymentFindingRow): PresentedFinding {
  const { id, kind, currency_code, order_id, cart_id, reference, found_at, note } = row;
  return { id, kind, currency_code, amount: row.amount === null ? null : exactly(row), order_id, cart_id, reference, found_at, note };
}

export function presentReview(shown: Partial<PaymentReviewRow>): PresentedReview {
  const { id, state, reasons, checks, opened_at, decided_at, decided_by, note } = shown as PaymentReviewRow;
  const { fingerprint: _card, reviewId: _review, ...found } = (checks ?? {}) as unknown as PaymentChecks;
  return { id, state, reasons: reasons as unknown as ReviewReason[], checks: checks && found, opened_at, decided_at, decided_by, note };
}
