import { Text } from "@medusajs/ui";
import { money } from "../../lib/money";
import type { Finding, ListedFinding } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";

/** What does not agree, what that means, and why the last repair did not work. */
export function FindingText({ finding }: { finding: Finding | ListedFinding }) {
  const { t, locale } = useText();
  const amount = money(finding.amount, finding.currency_code, locale) ?? "";
  return (
    <>
      <Text size="small" leading="compact" weight="plus" className="break-words">{t(`payment.finding.${finding.kind}.what`, { amount })}</Text>
      <Text size="small" className="text-ui-fg-subtle break-words">{t(`payment.finding.${finding.kind}.advice`)}</Text>
      {finding.note && <Text size="small" className="text-ui-fg-subtle break-words">{t("payment.lastTry", { reason: finding.note })}</Text>}
    </>
  );
}
