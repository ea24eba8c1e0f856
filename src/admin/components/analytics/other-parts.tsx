import { Container } from "@medusajs/ui";
import type { Analytics } from "../../lib/analytics/types";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { SectionHeader } from "../common/section-header";
import { useShares } from "../delivery/use-shares";
import { Bars } from "./bars";

type PartProps = { title: string; text: string; none: string; rows: readonly { name: string; count: number }[] };

/** Counts of a few things, and what part of all each is. */
function Part({ title, text, none, rows }: PartProps) {
  const { t } = useText();
  const { share, count } = useShares();
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={title} text={text} />
      {all === 0 ? <Empty title={none} /> : (
        <div className="px-6 py-4">
          <Bars
            label={title} head={[t("analytics.column.what"), t("analytics.column.count"), t("analytics.column.share")]}
            bars={rows.map((row) => ({ name: row.name, value: count(row.count), share: row.count / most, note: share(row.count / all) }))}
          />
        </div>
      )}
    </Container>
  );
}

/** How shoppers found it, the best first. */
export function RatingsPart({ csat }: { csat: Analytics["csat"] }) {
  const { t } = useText();
  const rows = csat.scores.map((count, n) => ({ name: t("analytics.score", { count: n + 1 }), count })).reverse();
  return <Part title={t("analytics.csat")} text={t("analytics.csatText")} none={t("analytics.noRatings")} rows={rows} />;
}

/** What was the matter with parcels. */
export function ExceptionsPart({ exceptions }: { exceptions: Analytics["exceptions"] }) {
  const { t } = useText();
  return <Part title={t("analytics.exceptions")} text={t("analytics.exceptionsText")} none={t("analytics.noExceptions")} rows={exceptions.map(({ kind, parcels }) => ({ name: t(`exceptions.kind.${kind}`), count: parcels }))} />;
}

/** What became of what carts set aside. */
export function HoldsPart({ holds }: { holds: Analytics["holds"] }) {
  const { t } = useText();
  const rows = (["converted", "expired", "released", "live"] as const).map((state) => ({ name: t(`analytics.hold.${state}`), count: holds[state] }));
  return <Part title={t("analytics.holds")} text={t("analytics.holdsText")} none={t("analytics.noHolds")} rows={rows} />;
}
