import { Button, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useState } from "react";
import { money } from "../../lib/money";
import { isSome } from "../../lib/payments/shares";
import type { OrderPayment, PaymentRequest } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { AskDrawer } from "./ask-drawer";
import { RequestButtons } from "./request-buttons";
import { RequestText } from "./request-text";

/** What of the order is neither paid nor held, and how the shopper comes to pay it; nothing where nothing is missing. */
export function RequestSection({ payment, now }: { payment: OrderPayment; now: number }) {
  const { t, locale } = useText();
  const { order_id: orderId, missing, request, payment_link: link, currency_code: currency } = payment;
  if (!request && !isSome(missing)) return null;
  return (
    <section aria-label={t("paymentRequest.title")} className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("paymentRequest.title")}</Heading>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-60 flex-col gap-y-1">
          {isSome(missing) && <Text size="small" leading="compact">{t("paymentRequest.missing", { amount: money(missing, currency, locale) })}</Text>}
          {request && <OpenRequest request={request} now={now} />}
        </div>
        {request ? <RequestButtons orderId={orderId} request={request} link={link} /> : <AskButton orderId={orderId} missing={missing} currency={currency} />}
      </div>
    </section>
  );
}

function OpenRequest({ request, now }: { request: PaymentRequest; now: number }) {
  const { t, locale } = useText();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Text size="small" leading="compact" weight="plus" className="tabular-nums">{money(request.amount, request.currency_code, locale)}</Text>
        <StatusBadge color={request.state === "charging" ? "blue" : "orange"}>{t(`paymentRequest.state.${request.state}`)}</StatusBadge>
      </div>
      <RequestText request={request} now={now} />
      <Moment at={request.asked_at ?? request.created_at} now={now} />
    </>
  );
}

function AskButton({ orderId, missing, currency }: { orderId: string; missing: string; currency: string }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>{t("paymentRequest.ask")}</Button>
      {isOpen && <AskDrawer orderId={orderId} missing={missing} currency={currency} onClose={() => setOpen(false)} />}
    </>
  );
}
