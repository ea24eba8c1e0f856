import { Text } from "@medusajs/ui";
import { money } from "../../lib/money";
import { repairsOf } from "../../lib/payments/repairs";
import type { Finding, ListedFinding } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";

/** What does not agree, what that means, and why the last repair did not work, or what the provider says where there is none. */
export function FindingText({ finding }: { finding: Finding | ListedFinding }) {
  const { t, locale } = useText();
  const isRepairable = repairsOf(finding.kind).length > 0;
  const amount = money(finding.amount, finding.currency_code, locale) ?? "";
  return (
    <>
      <Text size="small" leading="compact" weight="plus" className="break-words">{t(`payment.finding.${finding.kind}.what`, { amount })}</Text>
      <Text size="small" className="text-ui-fg-subtle break-words">{t(`payment.finding.${finding.kind}.advice`)}</Text>
      {finding.note && <Text size="small" className="text-ui-fg-subtle break-words">{t(isRepairable ? "payment.lastTry" : "payment.providerSays", { reason: finding.note })}</Text>}
    </>
  );
}
