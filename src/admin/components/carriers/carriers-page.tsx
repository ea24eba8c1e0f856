import { Button, Container } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";
import { AccountsSection } from "./accounts-section";
import { HandOverSection } from "./hand-over-section";
import { ManifestsSection } from "./manifests-section";
import { PickupsSection } from "./pickups-section";
import { SpendSection } from "./spend-section";

/** From the labelled parcel to the driver's van: what waits, the day's end, drivers, and what labels cost. */
export function CarriersPage() {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <PageHeader title={t("carriers.title")} subtitle={t("carriers.subtitle")}>
          <Button asChild size="small" variant="secondary"><Link to="/doorstep/work-orders">{t("menu.workOrders")}</Link></Button>
        </PageHeader>
      </Container>
      <HandOverSection />
      <PickupsSection />
      <ManifestsSection />
      <SpendSection />
      <AccountsSection />
    </div>
  );
}
