import { Container } from "@medusajs/ui";
import { exactly } from "../../lib/payouts/exactly";
import { usePayouts } from "../../lib/queries/payouts";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";
import { PagedList } from "../payments/paged-list";
import { FetchButton } from "./fetch-button";
import { PayoutItem } from "./payout-item";

/** What was paid out, the newest first. */
export function PayoutsSection() {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("payouts.title")} subtitle={t("payouts.subtitle")}><FetchButton /></PageHeader>
      <PagedList usePage={usePayouts} label={t("payouts.title")} none={t("payouts.empty")} noneText={t("payouts.emptyText")}>
        {({ payouts }) => payouts.map((payout) => <PayoutItem key={payout.id} payout={exactly(payout)} />)}
      </PagedList>
    </Container>
  );
}
