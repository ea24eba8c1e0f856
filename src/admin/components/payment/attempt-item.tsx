import { StatusBadge, Text } from "@medusajs/ui";
import { ATTEMPT_COLOURS } from "../../lib/colours";
import { money } from "../../lib/money";
import { distance } from "../../lib/moments";
import { causeOf } from "../../lib/payments/causes";
import type { Attempt } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { CopiedText } from "../common/copied-text";
import { Moment } from "../common/moment";
import { RetryCapture } from "./retry-capture";

/** One capture: how much, why, what came of it and when, and where the provider has it. */
export function AttemptItem({ attempt, canRetry, now }: { attempt: Attempt; canRetry: boolean; now: number }) {
  const { t, locale } = useText();
  const { state, tries } = attempt;
  const cause = causeOf(attempt.cause);
  const isWaiting = state === "planned" && tries > 0;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">{money(attempt.amount, attempt.currency_code, locale)}</Text>
          <StatusBadge color={ATTEMPT_COLOURS[state]}>{t(`payment.attemptState.${state}`)}</StatusBadge>
          {cause && <Text size="small" leading="compact" className="text-ui-fg-subtle">{t(`payment.cause.${cause}`)}</Text>}
        </div>
        {attempt.failure_message && <Text size="small" className="text-ui-fg-subtle break-words">{t(state === "abandoned" ? "payment.because" : "payment.providerSays", { reason: attempt.failure_message })}</Text>}
        {isWaiting && <Text size="small" className="text-ui-fg-subtle">{t("payment.tried", { count: tries, when: distance(attempt.next_try_at, now, locale) })}</Text>}
        <Moment at={attempt.captured_at ?? attempt.failed_at ?? attempt.created_at} now={now} />
        {attempt.provider_reference && <CopiedText text={attempt.provider_reference} label={t("payment.reference")} />}
      </div>
      {canRetry && state === "failed" && <RetryCapture attempt={attempt} />}
    </li>
  );
}
