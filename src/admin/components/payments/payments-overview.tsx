import { clx, Container } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";
import { DisagreeingSection } from "./disagreeing-section";
import { DisputesSection } from "./disputes-section";
import { ExpiringList } from "./expiring-list";
import { FailingList } from "./failing-list";
import { ReviewsSection } from "./reviews-section";
import { TroubleSection } from "./trouble-section";
import { WaitingSection } from "./waiting-section";

/** The payments that need a person: to be trusted, to be set right, or to be captured in time. */
export function PaymentsOverview() {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="overflow-hidden p-0">
        <PageHeader title={t("payments.title")} subtitle={t("payments.subtitle")}>
          <Link to="/doorstep/payouts" className={clx("txt-compact-small-plus", LINK)}>{t("payouts.title")}</Link>
          <Link to="/doorstep/payment-rules" className={clx("txt-compact-small-plus", LINK)}>{t("payments.toRules")}</Link>
        </PageHeader>
      </Container>
      <DisputesSection />
      <ReviewsSection />
      <WaitingSection />
      <DisagreeingSection />
      <TroubleSection>
        <FailingList />
        <ExpiringList />
      </TroubleSection>
    </div>
  );
}
