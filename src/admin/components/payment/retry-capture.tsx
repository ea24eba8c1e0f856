import { Button, toast } from "@medusajs/ui";
import { money } from "../../lib/money";
import type { Attempt, ListedAttempt } from "../../lib/payments/types";
import { useCaptureTold } from "../../lib/payments/use-capture-told";
import { useRetryCapture } from "../../lib/queries/payment";
import { useText } from "../../lib/use-text";

/** Has a refused capture tried again now. */
export function RetryCapture({ attempt }: { attempt: Attempt | ListedAttempt }) {
  const { t, locale } = useText();
  const retry = useRetryCapture();
  const say = useCaptureTold();
  const amount = money(attempt.amount, attempt.currency_code, locale);
  return (
    <Button
      size="small" variant="secondary" aria-label={t("payment.retryOf", { amount })} isLoading={retry.isPending}
      onClick={() => retry.mutate(attempt.id, { onSuccess: say, onError: (error) => void toast.error(error.message) })}
    >
      {t("payment.retry")}
    </Button>
  );
}
