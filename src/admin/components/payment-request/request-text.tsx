import { Text } from "@medusajs/ui";
import { distance } from "../../lib/moments";
import type { ListedRequest, PaymentRequest } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";

/** Why it has to be paid anew, and what is being done: by whom it was asked, when the saved payment method is tried, why a bank said no. */
export function RequestText({ request, now }: { request: PaymentRequest | ListedRequest; now: number }) {
  const { t, locale } = useText();
  const { state, reason, next_try_at, failure_message, asked_by } = request;
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle break-words">{t(`paymentRequest.reason.${reason}`)}</Text>
      {state === "asking" && asked_by && <Text size="small" className="text-ui-fg-subtle">{t("paymentRequest.byHand")}</Text>}
      {state === "charging" && next_try_at && <Text size="small" className="text-ui-fg-subtle">{t("paymentRequest.nextTry", { when: distance(next_try_at, now, locale) })}</Text>}
      {failure_message && <Text size="small" className="text-ui-fg-subtle break-words">{t("paymentRequest.declined", { reason: failure_message })}</Text>}
    </>
  );
}
