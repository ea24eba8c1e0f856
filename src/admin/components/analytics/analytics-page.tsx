import { Container } from "@medusajs/ui";
import { useSearchParams } from "react-router-dom";
import { useAnalytics } from "../../lib/queries/analytics";
import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { DownloadButton } from "../common/download-button";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { ExceptionsPart, HoldsPart, RatingsPart } from "./other-parts";
import { FunnelPart } from "./funnel-part";
import { LeadPart } from "./lead-part";

const PERIODS = ["7", "30", "90", "365"] as const;
const ALL = "all";
const DAY_MS = 86_400_000;
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** How orders fared from Buy to the doorstep, in a time and at a location. */
export function AnalyticsPage() {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const period = PERIODS.find((one) => one === params.get("days")) ?? "30";
  const location = params.get("location") ?? ALL;
  const asked = { from: dayBefore(Number(period) - 1), to: dayBefore(0), ...(location !== ALL && { location_id: location }) };
  const query = useAnalytics(asked);
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const change = (next: { days?: string; location?: string }) => {
    const { days, location: at } = { days: period as string, location, ...next };
    setParams({ ...(days !== "30" && { days }), ...(at !== ALL && { location: at }) }, { replace: true });
  };
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="overflow-hidden p-0">
        <PageHeader title={t("analytics.title")} subtitle={t("analytics.subtitle")}>
          <Choice size="small" className="w-full sm:w-44" label={t("analytics.period")} value={period} options={PERIODS.map((value) => ({ value, label: t("analytics.lastDays", { count: Number(value) }) }))} onChange={(days) => change({ days })} />
          <Choice size="small" className="w-full sm:w-44" label={t("analytics.location")} value={location} options={[{ value: ALL, label: t("analytics.allLocations") }, ...locations]} onChange={(at) => change({ location: at })} />
          <DownloadButton path={`/admin/doorstep/analytics/csv?${new URLSearchParams(asked).toString()}`} type="text/csv" name={`doorstep-${asked.from}-${asked.to}.csv`} text="CSV" label={t("analytics.csv")} />
        </PageHeader>
      </Container>
      <Answer query={query} rows={8}>
        {(analytics) => (
          <>
            {analytics.funnel.placed === 0 && analytics.holds.taken === 0 ? <Container className="p-0"><Empty title={t("analytics.emptyTitle")} text={t("analytics.emptyText")} /></Container> : <FunnelPart analytics={analytics} />}
            <LeadPart leadTimes={analytics.lead_times} />
            <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
              <RatingsPart csat={analytics.csat} />
              <ExceptionsPart exceptions={analytics.exceptions} />
              <HoldsPart holds={analytics.holds} />
            </div>
          </>
        )}
      </Answer>
    </div>
  );
}
