import { Input } from "@medusajs/ui";
import { useState } from "react";
import { money } from "../../lib/money";
import { amountIn, asTypedAmount } from "../../lib/payments/amount-field";
import { useAskForPayment } from "../../lib/queries/payment-requests";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

type Props = { orderId: string; missing: string; currency: string; onClose: () => void };

/** Asks the shopper for all that is missing, unless less is typed. */
export function AskDrawer({ orderId, missing, currency, onClose }: Props) {
  const { t, locale } = useText();
  const [typed, setTyped] = useState(asTypedAmount(missing, locale));
  const ask = useAskForPayment(orderId);
  const amount = amountIn(typed, missing, currency);
  const inWords = (value: string) => money(value, currency, locale);
  const submit = () => {
    if (amount !== null) ask.mutate({ amount }, done(t("paymentRequest.done.asked", { amount: inWords(amount) }), onClose));
  };
  return (
    <FormDrawer
      title={t("paymentRequest.askTitle")} description={t("paymentRequest.askText")} onClose={onClose} onSubmit={submit}
      submit={t("paymentRequest.askFor", { amount: inWords(amount ?? missing) })} canSubmit={amount !== null} isPending={ask.isPending} error={ask.error}
    >
      <Field label={t("payment.captureAmount", { currency: currency.toUpperCase() })} hint={t("paymentRequest.askHint", { missing: inWords(missing) })}>
        {(ids) => <Input {...ids} inputMode="decimal" autoComplete="off" aria-required aria-invalid={amount === null} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
