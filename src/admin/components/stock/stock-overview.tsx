import { Container } from "@medusajs/ui";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";
import { Alerts } from "./alerts";
import { StockSection } from "./stock-section";

/** What about stock needs a person, and below it all of the stock. */
export function StockOverview() {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y overflow-hidden p-0">
        <PageHeader title={t("stockPage.title")} subtitle={t("stockPage.subtitle")} />
        <Alerts />
      </Container>
      <StockSection />
    </div>
  );
}
