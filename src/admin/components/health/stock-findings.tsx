import { Button, Container, Heading, Text, usePrompt } from "@medusajs/ui";
import { useStockAudit, useStockRepair } from "../../lib/queries/stock-audit";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Problem } from "../common/problem";

/** Where stock does not add up, and a button for what can be mended without a person's decision. */
export function StockFindings() {
  const { t } = useText();
  const ask = usePrompt();
  const query = useStockAudit();
  const repair = useStockRepair();
  const mendable = (query.data ?? []).filter((finding) => finding.repair).length;
  const mend = async () => {
    const sure = await ask({
      title: t("stock.mendTitle"), description: t("stock.mendText", { count: mendable }), confirmText: t("stock.mend"), cancelText: t("common.cancel"), variant: "confirmation",
    });
    if (sure) repair.mutate();
  };
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h2">{t("stock.title")}</Heading>
          {query.data && <Text size="small" className="text-ui-fg-subtle">{t(query.data.length ? "stock.someText" : "stock.text")}</Text>}
        </div>
        <div className="flex gap-2">
          <Button size="small" variant="secondary" isLoading={query.isFetching} onClick={() => void query.refetch()}>{t("stock.again")}</Button>
          {mendable > 0 && <Button size="small" isLoading={repair.isPending} onClick={() => void mend()}>{t("stock.mend")}</Button>}
        </div>
      </div>
      <Answer query={query}>
        {(findings) => findings.length > 0 && (
          <ul className="divide-y">
            {findings.map((finding) => (
              <li key={`${finding.kind} ${finding.id} ${finding.inventory_item_id}`} className="px-6 py-3">
                <Text size="small" leading="compact" weight="plus" className="break-words">{finding.message}</Text>
                <Text size="small" className="text-ui-fg-subtle break-words">{finding.repair ? t("stock.repair", { what: finding.repair }) : finding.advice}</Text>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {repair.error && <div className="px-6 py-3"><Problem error={repair.error} /></div>}
    </Container>
  );
}
