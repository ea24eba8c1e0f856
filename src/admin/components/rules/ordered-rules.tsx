import { Button, Container, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { useRules, type OrderedRule, type RulePath } from "../../lib/queries/rules";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { PageHeader } from "../common/page-header";
import { FallbackRule } from "./fallback-rule";
import { RuleList } from "./rule-list";

export type DrawerProps<Rule> = { rule: Rule | undefined; nextRank: number; onClose: () => void };
type Props<Rule> = {
  path: RulePath; title: string; subtitle: string;
  /** Said where there is no rule yet. */
  noRules: string;
  deleteText: (rule: Rule) => string;
  fallback: ReactNode;
  drawer: (props: DrawerProps<Rule>) => ReactNode;
  children: (rule: Rule) => ReactNode;
};

/** The rules as they are tried, the default last. */
export function OrderedRules<Rule extends OrderedRule>({ path, title, subtitle, noRules, deleteText, fallback, drawer, children }: Props<Rule>) {
  const { t } = useText();
  const query = useRules<Rule>(path);
  const [edited, setEdited] = useState<Rule | "new">();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={title} subtitle={subtitle}>
        <Button size="small" variant="secondary" disabled={!query.data} onClick={() => setEdited("new")}>{t("rules.create")}</Button>
      </PageHeader>
      <Answer query={query} rows={3}>
        {(rules) => (
          <>
            {rules.length === 0 ? (
              <Text size="small" className="text-ui-fg-subtle px-6 py-4">{noRules}</Text>
            ) : (
              <RuleList path={path} rules={rules} deleteText={deleteText} onEdit={setEdited}>{children}</RuleList>
            )}
            <FallbackRule>{fallback}</FallbackRule>
            {edited && drawer({ rule: edited === "new" ? undefined : edited, nextRank: Math.max(-1, ...rules.map(({ rank }) => rank)) + 1, onClose: () => setEdited(undefined) })}
          </>
        )}
      </Answer>
    </Container>
  );
}
