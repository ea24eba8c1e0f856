import { Button, Container, Text } from "@medusajs/ui";
import { useState } from "react";
import { useSourcingRules } from "../../lib/queries/sourcing";
import type { Rule } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { PageHeader } from "../common/page-header";
import { DefaultRule } from "./default-rule";
import { RuleDrawer } from "./rule-drawer";
import { RuleList } from "./rule-list";

/** The rules as they are tried, the default last. */
export function RulesSection() {
  const { t } = useText();
  const query = useSourcingRules();
  const [edited, setEdited] = useState<Rule | "new">();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("sourcing.title")} subtitle={t("sourcing.subtitle")}>
        <Button size="small" variant="secondary" disabled={!query.data} onClick={() => setEdited("new")}>{t("sourcing.create")}</Button>
      </PageHeader>
      <Answer query={query} rows={3}>
        {(rules) => (
          <>
            {rules.length === 0 ? <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("sourcing.noRules")}</Text> : <RuleList rules={rules} onEdit={setEdited} />}
            <DefaultRule />
            {edited && <RuleDrawer rule={edited === "new" ? undefined : edited} nextRank={Math.max(-1, ...rules.map(({ rank }) => rank)) + 1} onClose={() => setEdited(undefined)} />}
          </>
        )}
      </Answer>
    </Container>
  );
}
