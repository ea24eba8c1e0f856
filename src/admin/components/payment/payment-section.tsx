import { Container } from "@medusajs/ui";
import { isSome } from "../../lib/payments/shares";
import type { OrderPayment } from "../../lib/payments/types";
import { useOrderPayment } from "../../lib/queries/payment";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { SectionHeader } from "../common/section-header";
import { RequestSection } from "../payment-request/request-section";
import { Amounts } from "./amounts";
import { Attempts } from "./attempts";
import { CompareButton } from "./compare-button";
import { Disputes } from "./disputes";
import { Findings } from "./findings";
import { Payouts } from "./payouts";
import { PlanText } from "./plan-text";
import { ReviewText } from "./review-text";

/** An order's payment: how much of it came and is still held, when the rest is captured, and what needs a person. */
export function PaymentSection({ orderId }: { orderId: string }) {
  const { t } = useText();
  const query = useOrderPayment(orderId);
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("payment.title")} data-testid="doorstep-payment">
      <SectionHeader title={t("payment.title")}>{query.data?.comparable && <CompareButton orderId={orderId} />}</SectionHeader>
      <Answer query={query} rows={4}>{(payment, now) => <PaymentBody payment={payment} now={now} />}</Answer>
    </Container>
  );
}

function PaymentBody({ payment, now }: { payment: OrderPayment; now: number }) {
  const { t } = useText();
  const { plan, review, findings, attempts, disputes, payouts } = payment;
  if (!plan && !isSome(payment.authorised)) {
    return (
      <>
        <RequestSection payment={payment} now={now} />
        <Empty title={t("payment.noneTitle")} text={t("payment.noneText")} />
      </>
    );
  }
  return (
    <>
      <Amounts payment={payment} />
      {plan && <PlanText orderId={payment.order_id} plan={plan} currency={payment.currency_code} captureBefore={payment.capture_before} now={now} />}
      {disputes.length > 0 && <Disputes orderId={payment.order_id} disputes={disputes} now={now} />}
      <RequestSection payment={payment} now={now} />
      {findings.length > 0 && <Findings findings={findings} now={now} />}
      {review && <ReviewText orderId={payment.order_id} review={review} now={now} />}
      <Attempts attempts={attempts} canRetry={plan?.state === "open"} now={now} />
      {payouts.length > 0 && <Payouts payouts={payouts} />}
    </>
  );
}
