import { Text } from "@medusajs/ui";
import { money } from "../../lib/money";
import { isSome } from "../../lib/payments/shares";
import type { Payout } from "../../lib/payouts/types";
import { useText } from "../../lib/use-text";

/** Why it did not arrive, and what its lines do not tell of it. */
export function PayoutNotes({ payout: { failure, state, told, difference, currency_code } }: { payout: Payout }) {
  const { t, locale } = useText();
  const isFailed = state === "failed" || failure !== null;
  return (
    <>
      {isFailed && <Text size="small" className="text-ui-fg-error break-words">{t("payouts.failure", { reason: failure ?? t("payouts.unknownFailure") })}</Text>}
      {(told === "never" || isSome(difference)) && (
        <Text size="small" className="text-ui-fg-subtle break-words">{t(`payouts.difference.${told}`, { amount: money(difference, currency_code, locale) })}</Text>
      )}
    </>
  );
}
