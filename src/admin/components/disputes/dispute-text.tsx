import { StatusBadge, Text } from "@medusajs/ui";
import { DISPUTE_COLOURS } from "../../lib/colours";
import { money } from "../../lib/money";
import { distance, fullMoment } from "../../lib/moments";
import type { Dispute, ListedDispute } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";

/** What the bank holds against the payment and why, until when it takes evidence, and what came of it. */
export function DisputeText({ dispute, now }: { dispute: Dispute | ListedDispute; now: number }) {
  const { t, named, locale } = useText();
  const { kind, state, reason, evidence_due_at: due, answered_at: answered, failure } = dispute;
  const isOpen = state === "needs_response";
  const isSending = "is_sending" in dispute && dispute.is_sending;
  const amount = money(dispute.amount, dispute.currency_code, locale) ?? "";
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Text size="small" leading="compact" weight="plus">{t(`disputes.kind.${kind}`, { amount })}</Text>
        <StatusBadge color={DISPUTE_COLOURS[state]}>{kind === "warning" && isOpen ? t("disputes.warningOpen") : t(`disputes.state.${state}`)}</StatusBadge>
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">{t("disputes.because", { reason: named("disputes.reason", reason) })}</Text>
      {isOpen && due && <Text size="small">{t("disputes.due", { when: fullMoment(due, locale), left: distance(due, now, locale) })}</Text>}
      {isOpen && kind === "warning" && <Text size="small">{t("disputes.warningAdvice")}</Text>}
      {answered && <Text size="small" className="text-ui-fg-subtle">{t("disputes.answered", { when: distance(answered, now, locale) })}</Text>}
      {isSending && <Text size="small" className="text-ui-fg-subtle">{t("disputes.sending")}</Text>}
      {failure && <Text size="small" className="text-ui-fg-error break-words">{t("disputes.refused", { reason: failure })}</Text>}
    </>
  );
}
