import { Container } from "@medusajs/ui";
import { money } from "../../lib/money";
import type { ListedRequest } from "../../lib/payments/types";
import { useWaitingRequests } from "../../lib/queries/payments";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";
import { RequestText } from "../payment-request/request-text";
import { WithdrawButton } from "../payment-request/withdraw-button";
import { PagedList } from "./paged-list";
import { PaymentItem } from "./payment-item";

/** The orders whose shopper is asked to pay, the longest asked first. */
export function WaitingSection() {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("paymentRequest.waiting")}>
      <SectionHeader title={t("paymentRequest.waiting")} text={t("paymentRequest.waitingText")} />
      <PagedList usePage={useWaitingRequests} label={t("paymentRequest.waiting")} none={t("paymentRequest.noWaiting")} noneText={t("paymentRequest.noWaitingText")}>
        {({ payment_requests }, now) => payment_requests.map((request) => <WaitingItem key={request.id} request={request} now={now} />)}
      </PagedList>
    </Container>
  );
}

function WaitingItem({ request, now }: { request: ListedRequest; now: number }) {
  const { locale } = useText();
  const amount = money(request.amount, request.currency_code, locale) ?? "";
  return (
    <PaymentItem
      orderId={request.order_id} order={request.order} amount={amount} at={request.asked_at!} now={now}
      actions={<WithdrawButton orderId={request.order_id} amount={amount} displayId={request.order.display_id} />}
    >
      <RequestText request={request} now={now} />
    </PaymentItem>
  );
}
