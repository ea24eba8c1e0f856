import { Heading } from "@medusajs/ui";
import { useFailingCaptures } from "../../lib/queries/payments";
import { useText } from "../../lib/use-text";
import { FailingItems } from "./failing-items";
import { PagedList } from "./paged-list";

/** Captures that were refused, and those that were tried often without an answer. */
export function FailingList() {
  const { t } = useText();
  return (
    <section aria-label={t("payments.failing")} className="divide-y">
      <Heading level="h3" className="px-6 py-3">{t("payments.failing")}</Heading>
      <PagedList usePage={useFailingCaptures} label={t("payments.failing")} none={t("payments.noFailing")}>
        {({ captures }, now) => <FailingItems captures={captures} now={now} />}
      </PagedList>
    </section>
  );
}
