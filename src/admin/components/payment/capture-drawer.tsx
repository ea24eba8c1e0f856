import { Input } from "@medusajs/ui";
import { useState } from "react";
import { money } from "../../lib/money";
import { amountIn, asTypedAmount } from "../../lib/payments/amount-field";
import { useKeyOnce } from "../../lib/payments/use-key-once";
import { useCaptureTold } from "../../lib/payments/use-capture-told";
import { useCaptureNow } from "../../lib/queries/payment";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

type Props = { orderId: string; left: string; currency: string; onClose: () => void };

/** Captures an amount now: all that is left, unless another is typed. */
export function CaptureDrawer({ orderId, left, currency, onClose }: Props) {
  const { t, locale } = useText();
  const [typed, setTyped] = useState(asTypedAmount(left, locale));
  const capture = useCaptureNow(orderId);
  const say = useCaptureTold();
  const { keyFor, answered } = useKeyOnce();
  const amount = amountIn(typed, left, currency);
  const submit = () => {
    if (amount === null) return;
    const onSuccess = (answer: Parameters<typeof say>[0]) => {
      answered();
      say(answer);
      onClose();
    };
    capture.mutate({ amount, key: keyFor(amount) }, { onSuccess });
  };
  return (
    <FormDrawer
      title={t("payment.captureTitle")} description={t("payment.captureText")} onClose={onClose} onSubmit={submit}
      submit={t("payment.capture", { amount: money(amount ?? left, currency, locale) })} canSubmit={amount !== null} isPending={capture.isPending} error={capture.error}
    >
      <Field label={t("payment.captureAmount", { currency: currency.toUpperCase() })} hint={t("payment.captureHint", { left: money(left, currency, locale) })}>
        {(ids) => <Input {...ids} inputMode="decimal" autoComplete="off" aria-required aria-invalid={amount === null} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
