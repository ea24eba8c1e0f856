import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { money } from "../../lib/money";
import type { Expiring } from "../../lib/payments/types";
import { useWhen } from "../../lib/payments/use-when";
import { useText } from "../../lib/use-text";
import { AuthorisationEnd } from "../payment/authorisation-end";
import { CaptureDrawer } from "../payment/capture-drawer";
import { PaymentItem } from "./payment-item";

/** An authorisation that ends soon: what is left of it, what it waits for, and a button that does not wait. */
export function ExpiringItem({ authorisation, now }: { authorisation: Expiring; now: number }) {
  const { t, locale } = useText();
  const inWords = useWhen();
  const [isOpen, setOpen] = useState(false);
  const { order_id, left, currency_code, capture_before, paused_at } = authorisation;
  const amount = money(left, currency_code, locale);
  return (
    <PaymentItem
      orderId={order_id} order={{ display_id: authorisation.display_id ?? undefined }} amount={amount} at={capture_before} now={now}
      badge={paused_at && <Badge size="2xsmall" color="orange">{t("payment.paused")}</Badge>}
      actions={<Button size="small" variant="secondary" aria-label={t("payment.captureOf", { amount })} onClick={() => setOpen(true)}>{t("payment.captureNow")}</Button>}
    >
      <AuthorisationEnd until={capture_before} now={now} />
      <Text size="small" className="text-ui-fg-subtle">{t("payment.planned", { when: inWords(authorisation) })}</Text>
      {isOpen && <CaptureDrawer orderId={order_id} left={left} currency={currency_code} onClose={() => setOpen(false)} />}
    </PaymentItem>
  );
}
