import { Container, Table } from "@medusajs/ui";
import { useState } from "react";
import type { Stretch } from "../../../modules/order-journey/rules/flow";
import type { Analytics } from "../../lib/analytics/types";
import { number } from "../../lib/numbers";
import { dayOf } from "../../lib/moments";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Empty } from "../common/empty";
import { Figures } from "../common/figures";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { Lines } from "./lines";

const DAY_HOURS = 24;
const TWO_DAYS = 48;

/** How long the way took, of any stretch of it, by week. */
export function LeadPart({ leadTimes }: { leadTimes: Analytics["lead_times"] }) {
  const { t, locale } = useText();
  const [stretch, setStretch] = useState<Stretch>("whole");
  const { orders, p50, p90, weeks } = leadTimes.find((one) => one.stretch === stretch)!;
  const tenth = (value: number): string => number(Math.round(value * 10) / 10, locale);
  const told = (hours: number | null): string =>
    hours === null ? t("warehouse.none") : hours < TWO_DAYS ? t("analytics.hours", { hours: tenth(hours) }) : t("analytics.days", { days: tenth(hours / DAY_HOURS) });
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("analytics.lead")} text={t("analytics.leadText")}>
        <Choice size="small" className="w-full sm:w-48" label={t("analytics.stretchLabel")} value={stretch} options={leadTimes.map((one) => ({ value: one.stretch, label: t(`analytics.stretch.${one.stretch}`) }))} onChange={(value) => setStretch(value as Stretch)} />
      </SectionHeader>
      {orders === 0 ? <Empty title={t("analytics.noLead")} /> : (
        <>
          <div className="flex flex-col gap-y-4 px-6 py-4">
            <Figures figures={[
              { name: t("analytics.column.half"), value: told(p50), dot: "bg-ui-fg-interactive" }, { name: t("analytics.column.nine"), value: told(p90), dot: "bg-ui-tag-orange-icon" }, { name: t("analytics.column.orders"), value: number(orders, locale) },
            ]} />
            <Lines
              names={weeks.map(({ week }) => dayOf(week, locale))} scale={told}
              lines={[
                { name: "p50", values: weeks.map((week) => week.p50), className: "stroke-ui-fg-interactive text-ui-fg-interactive" },
                { name: "p90", values: weeks.map((week) => week.p90), className: "stroke-ui-tag-orange-icon text-ui-tag-orange-icon" },
              ]}
            />
          </div>
          <ScrollTable label={t("analytics.lead")} head={[t("analytics.column.week"), t("analytics.column.orders"), t("analytics.column.half"), t("analytics.column.nine")]}>
            {weeks.map((week) => (
              <Table.Row key={week.week}>
                {[dayOf(week.week, locale), number(week.orders, locale), told(week.p50), told(week.p90)].map((text, n) => <Table.Cell key={n} className="tabular-nums">{text}</Table.Cell>)}
              </Table.Row>
            ))}
          </ScrollTable>
        </>
      )}
    </Container>
  );
}
