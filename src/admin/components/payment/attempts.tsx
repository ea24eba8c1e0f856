import { Heading, Text } from "@medusajs/ui";
import type { Attempt } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { AttemptItem } from "./attempt-item";

/** What was asked of the provider, the newest first. */
export function Attempts({ attempts, canRetry, now }: { attempts: readonly Attempt[]; canRetry: boolean; now: number }) {
  const { t } = useText();
  return (
    <section aria-label={t("payment.attempts")} className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("payment.attempts")}</Heading>
      {attempts.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">{t("payment.noAttempts")}</Text>
      ) : (
        <ol className="flex flex-col gap-y-4">
          {attempts.map((attempt) => <AttemptItem key={attempt.id} attempt={attempt} canRetry={canRetry} now={now} />)}
        </ol>
      )}
    </section>
  );
}
