import { Container, Table } from "@medusajs/ui";
import { useState } from "react";
import { carrierName } from "../../../modules/carrier/rules/names";
import type { SatisfactionFigures } from "../../lib/care/types";
import { useSatisfaction } from "../../lib/queries/cases";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { DownloadButton } from "../common/download-button";
import { Empty } from "../common/empty";
import { Figures } from "../common/figures";
import { PageHeader } from "../common/page-header";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { useShares } from "../delivery/use-shares";

const PERIODS = ["30", "90", "365"] as const;
const GROUPS = ["carrier", "lane", "picker", "product", "promise"] as const;
const DAY_MS = 86_400_000;
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** How satisfied shoppers are, and how many answer. */
export function SatisfactionSection() {
  const { t, named } = useText();
  const [period, setPeriod] = useState<string>(PERIODS[0]);
  const [from, to] = [dayBefore(Number(period) - 1), dayBefore(0)];
  const query = useSatisfaction(from, to);
  const { share, count } = useShares();
  const label = (group: (typeof GROUPS)[number], { label: name }: SatisfactionFigures) =>
    group === "carrier" ? carrierName(name) : group === "promise" ? named("satisfaction.promiseIs", name) : name;
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("satisfaction.title")} subtitle={t("satisfaction.subtitle")}>
        <Choice size="small" className="w-44" label={t("delivery.period")} value={period} options={PERIODS.map((value) => ({ value, label: t("delivery.lastDays", { count: Number(value) }) }))} onChange={setPeriod} />
        <DownloadButton path={`/admin/doorstep/satisfaction/csv?from=${from}&to=${to}`} type="text/csv" name={`satisfaction-${from}-${to}.csv`} text="CSV" label={t("delivery.csv")} />
      </PageHeader>
      <Answer query={query} rows={3}>
        {({ total, ...groups }) => total.asked + total.answered === 0 ? <Empty title={t("satisfaction.emptyTitle")} text={t("satisfaction.emptyText")} /> : (
          <>
            <div className="px-6 py-4">
              <Figures figures={[
                { name: t("satisfaction.csat"), value: share(total.csat) }, { name: t("satisfaction.responseRate"), value: share(total.response_rate) },
                { name: t("satisfaction.average"), value: total.average === null ? share(null) : count(total.average) }, { name: t("satisfaction.answered"), value: count(total.answered) },
              ]} />
            </div>
            {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
              <Group key={group} title={t(`satisfaction.by.${group}`)} rows={groups[group].map((row) => ({ ...row, label: label(group, row) }))} />
            ))}
          </>
        )}
      </Answer>
    </Container>
  );
}

function Group({ title, rows }: { title: string; rows: SatisfactionFigures[] }) {
  const { t } = useText();
  const { share, count } = useShares();
  return (
    <>
      <SectionHeader title={title} />
      <ScrollTable label={title} head={[t("delivery.what"), t("satisfaction.csat"), t("satisfaction.responseRate"), t("satisfaction.average"), t("satisfaction.answered"), t("satisfaction.asked")]}>
        {rows.map((row) => (
          <Table.Row key={row.value}>
            <Table.Cell className="txt-compact-small-plus"><span className="block max-w-64 truncate" title={row.label}>{row.label}</span></Table.Cell>
            {[share(row.csat), share(row.response_rate), row.average === null ? share(null) : count(row.average), count(row.answered), count(row.asked)].map((value, n) => <Table.Cell key={n} className="tabular-nums">{value}</Table.Cell>)}
          </Table.Row>
        ))}
      </ScrollTable>
    </>
  );
}
