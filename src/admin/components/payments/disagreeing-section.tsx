import { Button, Container, toast } from "@medusajs/ui";
import { useCompareRecent } from "../../lib/queries/payment-findings";
import { useOpenFindings } from "../../lib/queries/payments";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";
import { FindingItems } from "./finding-items";
import { PagedList } from "./paged-list";

/** The payments of which provider, Medusa and Doorstep do not say the same. */
export function DisagreeingSection() {
  const { t } = useText();
  const compare = useCompareRecent();
  const start = () =>
    compare.mutate(undefined, { onSuccess: ({ payments }) => void toast.success(t("payments.comparing", { count: payments })), onError: (error) => void toast.error(error.message) });
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("payments.disagreeing")}>
      <SectionHeader title={t("payments.disagreeing")} text={t("payments.disagreeingText")}>
        <Button size="small" variant="secondary" isLoading={compare.isPending} onClick={start}>{t("payments.compare")}</Button>
      </SectionHeader>
      <PagedList usePage={useOpenFindings} label={t("payments.disagreeing")} none={t("payments.noFindings")} noneText={t("payments.noFindingsText")}>
        {({ payment_findings }, now) => <FindingItems findings={payment_findings} now={now} />}
      </PagedList>
    </Container>
  );
}
