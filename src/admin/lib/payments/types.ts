import type { CaptureRuleInput, PresentedCaptureRule } from "../../../workflows/payment-capture/plans/capture-rules";
import type { CapturePreview as Preview, DraftRule } from "../../../workflows/payment-capture/plans/preview-capture-rules";
import type { ExpiringAuthorisation } from "../../../workflows/payment-capture/expiring-authorisations";
import type { OrderPayment as Payment } from "../../../workflows/payment-capture/order-payment";
import type { Told } from "../types";

export type CaptureRule = PresentedCaptureRule;
/** What a person says in the form of a rule; its rank and whether it is in force are said elsewhere. */
export type SaidOfRule = Omit<CaptureRuleInput, "rank" | "enabled">;
export type RuleToTry = Omit<DraftRule, "min_total" | "max_total"> & { min_total: string | number | null; max_total: string | number | null };
export type CapturePreview = Told<Preview>;
export type PreviewedOrder = CapturePreview["preview"][number];

export type OrderPayment = Told<Payment>;
export type Plan = NonNullable<OrderPayment["plan"]>;
export type Attempt = OrderPayment["attempts"][number];
export type Finding = OrderPayment["findings"][number];
export type Review = NonNullable<OrderPayment["review"]>;
export type Dispute = OrderPayment["disputes"][number];
export type PaymentRequest = NonNullable<OrderPayment["request"]>;
export type Expiring = Told<ExpiringAuthorisation>;
/** As our lists tell amounts: as Medusa does, in numbers. */
type InNumbers<T> = Omit<T, "amount"> & { amount: number | null };
export type ListedAttempt = InNumbers<Attempt> & { order_id: string };
export type ListedFinding = InNumbers<Finding>;
/** Without `is_sending`, which is told with the order. */
export type ListedDispute = InNumbers<Omit<Dispute, "is_sending">>;
export type ListedReview = Review & { order_id: string; opened_at: string };
export type ListedRequest = InNumbers<PaymentRequest> & { order_id: string; order: { display_id: number } };
