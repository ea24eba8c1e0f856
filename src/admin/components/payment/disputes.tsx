import { Heading } from "@medusajs/ui";
import type { Dispute } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { DisputeText } from "../disputes/dispute-text";
import { EvidenceButtons } from "../disputes/evidence-buttons";

/** What the shopper's bank holds against the order's payment, and the answer to it. */
export function Disputes({ orderId, disputes, now }: { orderId: string; disputes: readonly Dispute[]; now: number }) {
  const { t } = useText();
  return (
    <section aria-label={t("disputes.title")} className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("disputes.title")}</Heading>
      <ul className="flex flex-col gap-y-4">
        {disputes.map((dispute) => (
          <li key={dispute.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-1">
              <DisputeText dispute={dispute} now={now} />
              <Moment at={dispute.opened_at} now={now} />
            </div>
            <EvidenceButtons dispute={dispute} orderId={orderId} />
          </li>
        ))}
      </ul>
    </section>
  );
}
