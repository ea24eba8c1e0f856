import { Heading } from "@medusajs/ui";
import type { Finding } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { FindingText } from "./finding-text";
import { RepairButtons } from "./repair-buttons";

/** Where provider, Medusa and Doorstep do not agree about the order's payment, and what can be done. */
export function Findings({ findings, now }: { findings: readonly Finding[]; now: number }) {
  const { t } = useText();
  return (
    <section aria-label={t("payment.findings")} className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("payment.findings")}</Heading>
      <ul className="flex flex-col gap-y-4">
        {findings.map((finding) => (
          <li key={finding.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-1">
              <FindingText finding={finding} />
              <Moment at={finding.found_at} now={now} />
            </div>
            <RepairButtons finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
