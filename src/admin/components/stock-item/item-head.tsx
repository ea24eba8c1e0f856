import { Button, clx, Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { fullMoment } from "../../lib/moments";
import { number } from "../../lib/numbers";
import type { StockItem } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { FactList } from "../common/fact-list";
import { Picture } from "../common/picture";
import { SectionHeader } from "../common/section-header";

/** Which item it is, and how it is sold wherever it lies. */
export function ItemHead({ item, onEdit }: { item: StockItem; onEdit: () => void }) {
  const { t, locale } = useText();
  const policy = item.policies.find(({ location_id }) => location_id === null);
  const amount = (value: number | null | undefined, none: string) => (value === null || value === undefined ? none : number(value, locale));
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="flex min-w-0 items-center gap-x-4">
          <Picture src={item.thumbnail} />
          <div className="min-w-0">
            <Heading level="h1" className="break-words">{item.sku ?? item.title ?? t("stockPage.noSku")}</Heading>
            {item.title && item.sku && <Text size="small" className="text-ui-fg-subtle break-words">{item.title}</Text>}
          </div>
        </div>
        <Link to={`/inventory/${item.id}`} className={clx("txt-compact-small-plus", LINK)}>{t("stockItem.inInventory")}</Link>
      </div>
      <SectionHeader title={t("stockItem.policy")} text={t("stockItem.policyText")}>
        <Button size="small" variant="secondary" onClick={onEdit}>{t("stockItem.edit")}</Button>
      </SectionHeader>
      <FactList
        facts={[
          [t("stockItem.safetyStock"), amount(policy?.safety_stock, t("stockItem.none"))],
          [t("stockItem.lowStockAt"), amount(policy?.low_stock_at, t("stockItem.none"))],
          [t("stockItem.backorderLimit"), amount(policy?.backorder_limit, t("stockItem.noLimit"))],
          [t("stockItem.releaseAt"), policy?.release_at ? fullMoment(policy.release_at, locale) : t("stockItem.noPreorder")],
          [t("stockItem.waitingLine"), t(policy?.waiting_line ? "stockItem.on" : "stockItem.off")],
        ]}
      />
    </Container>
  );
}
