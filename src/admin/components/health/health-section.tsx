import { Badge, Container } from "@medusajs/ui";
import { useHealth } from "../../lib/queries/health";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { PageHeader } from "../common/page-header";
import { Checks } from "./checks";
import { DeadLetters } from "./dead-letters";
import { StockFindings } from "./stock-findings";
import { WorkCounts } from "./work-counts";

/** What the doctor found. */
export function HealthSection() {
  const { t } = useText();
  const query = useHealth();
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y overflow-hidden p-0">
        <PageHeader title={t("health.title")} subtitle={t("health.subtitle")}>
          {query.data && <Badge size="2xsmall">{t("health.version", { version: query.data.version })}</Badge>}
        </PageHeader>
        <Answer query={query}>{(health) => <Checks checks={health.checks} />}</Answer>
      </Container>
      <StockFindings />
      {query.data && <WorkCounts work={query.data.work} />}
      {query.data && <DeadLetters letters={query.data.work.dead_letters} now={query.dataUpdatedAt} />}
    </div>
  );
}
