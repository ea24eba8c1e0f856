import { Heading, StatusBadge, Text } from "@medusajs/ui";
import { REVIEW_COLOURS } from "../../lib/colours";
import { distance } from "../../lib/moments";
import type { Review } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { Checks } from "./checks";
import { ReviewButtons } from "./review-buttons";

/** Whether the payment can be trusted: why a person had to look, what they decided, and what provider and bank found. */
export function ReviewText({ orderId, review, now }: { orderId: string; review: Review; now: number }) {
  const { t } = useText();
  const { state, reasons, checks } = review;
  return (
    <section aria-label={t("payment.review")} className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Heading level="h3">{t("payment.review")}</Heading>
          <StatusBadge color={REVIEW_COLOURS[state]}>{t(`payment.reviewState.${state}`)}</StatusBadge>
        </div>
        {state === "open" && <ReviewButtons orderId={orderId} />}
      </div>
      {state === "open" && <Text size="small" className="text-ui-fg-subtle">{t("payment.reviewOpen")}</Text>}
      {reasons.length > 0 && <ul className="flex list-disc flex-col gap-y-1 pl-4">{reasons.map((reason) => <li key={reason}><Text as="span" size="small">{t(`payment.reason.${reason}`)}</Text></li>)}</ul>}
      <Decision review={review} now={now} />
      {checks && <Checks checks={checks} />}
    </section>
  );
}

/** Who decided, when, and what they wrote. */
function Decision({ review: { state, decided_at, decided_by, note }, now }: { review: Review; now: number }) {
  const { t, locale } = useText();
  if (!decided_at || (state !== "approved" && state !== "rejected")) return null;
  const by = decided_by === "provider" || decided_by === "order" ? decided_by : "person";
  return (
    <div>
      <Text size="small" className="text-ui-fg-subtle">{t(`payment.decided.${state}.${by}`, { when: distance(decided_at, now, locale) })}</Text>
      {note && by === "person" && <Text size="small" className="break-words">{t("payment.note", { note })}</Text>}
    </div>
  );
}
