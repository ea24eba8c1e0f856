import { Container, Table } from "@medusajs/ui";
import { money } from "../../lib/money";
import { useCarriers } from "../../lib/queries/carriers";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { OneLine } from "../common/one-line";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const COLUMNS = ["carrier", "service", "labels", "cost", "each", "givenBack", "notRefunded"] as const;

/** What the labels of the last thirty days cost. */
export function SpendSection() {
  const { t, locale } = useText();
  const query = useCarriers();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("carriers.spend")} text={t("carriers.spendText")} />
      <Answer query={query} rows={2}>
        {({ spend }) => spend.length === 0 ? <Empty title={t("carriers.noSpend")} /> : (
          <ScrollTable label={t("carriers.spend")} head={COLUMNS.map((column) => t(`carriers.column.${column}`))}>
            {spend.map(({ adapter, carrier, service, currency_code, labels, amount, average, given_back, not_refunded }) => {
              const said = (sum: string | null) => money(sum, currency_code, locale) ?? t("warehouse.none");
              return (
                <Table.Row key={[adapter, carrier, service, currency_code].join(" ")}>
                  <Table.Cell><OneLine text={carrier} /></Table.Cell>
                  <Table.Cell><OneLine text={service} /></Table.Cell>
                  <Table.Cell className="tabular-nums">{labels}</Table.Cell>
                  <Table.Cell className="tabular-nums">{said(amount)}</Table.Cell>
                  <Table.Cell className="tabular-nums">{said(average)}</Table.Cell>
                  <Table.Cell className="tabular-nums">{given_back}</Table.Cell>
                  <Table.Cell className="tabular-nums">{said(not_refunded)}</Table.Cell>
                </Table.Row>
              );
            })}
          </ScrollTable>
        )}
      </Answer>
    </Container>
  );
}
