import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useDeliveryScore } from "../../lib/queries/delivery";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { DownloadButton } from "../common/download-button";
import { Empty } from "../common/empty";
import { Figures } from "../common/figures";
import { PageHeader } from "../common/page-header";
import { CalibrationTable } from "./calibration-table";
import { ScoreTables } from "./score-tables";
import { useShares } from "./use-shares";

const PERIODS = ["30", "90", "365"] as const;
const DAY_MS = 86_400_000;
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** How well what was promised was kept. */
export function ScoreSection() {
  const { t } = useText();
  const [period, setPeriod] = useState<string>(PERIODS[0]);
  const [from, to] = [dayBefore(Number(period) - 1), dayBefore(0)];
  const query = useDeliveryScore(from, to);
  const { share, count, days } = useShares();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("delivery.title")} subtitle={t("delivery.subtitle")}>
        <Choice size="small" className="w-44" label={t("delivery.period")} value={period} options={PERIODS.map((value) => ({ value, label: t("delivery.lastDays", { count: Number(value) }) }))} onChange={setPeriod} />
        <DownloadButton path={`/admin/doorstep/delivery-score/csv?from=${from}&to=${to}`} type="text/csv" name={`delivery-score-${from}-${to}.csv`} text="CSV" label={t("delivery.csv")} />
      </PageHeader>
      <Answer query={query} rows={3}>
        {(score) => score.total.parcels === 0 ? <Empty title={t("delivery.noScore")} text={t("delivery.noScoreText")} /> : (
          <>
            <div className="px-6 py-4">
              <Figures figures={[
                { name: t("delivery.figure.onTime"), value: share(score.total.on_time) }, { name: t("delivery.figure.held"), value: share(score.total.held) },
                { name: t("delivery.figure.width"), value: days(score.total.width) }, { name: t("delivery.figure.parcels"), value: count(score.total.parcels) },
                { name: t("delivery.figure.overdue"), value: count(score.total.overdue) }, { name: t("delivery.figure.leftLate"), value: count(score.total.left_late) },
              ]} />
            </div>
            <CalibrationTable calibration={score.calibration} />
            <ScoreTables score={score} />
          </>
        )}
      </Answer>
    </Container>
  );
}
