import { Table } from "@medusajs/ui";
import { shippedWith } from "../../../modules/carrier/rules/names";
import { countryName } from "../../lib/countries";
import type { DeliveryScore, Share } from "../../lib/delivery/types";
import { useText } from "../../lib/use-text";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { useShares } from "./use-shares";

const COLUMNS = ["parcels", "onTime", "held", "width", "overdue", "leftLate"] as const;

/** The same by carrier, by lane, and by where the days came from. */
export function ScoreTables({ score: { services, lanes, sources } }: { score: DeliveryScore }) {
  const { t, named, locale } = useText();
  const country = (code: string | null) => (code ? countryName(code.split("-")[0]!, locale) : t("common.unknown"));
  return (
    <>
      <Part title={t("delivery.byService")} rows={services.map((row) => ({ ...row, name: shippedWith(row.carrier, row.service).join(", ") || t("common.unknown") }))} />
      <Part title={t("delivery.byLane")} rows={lanes.map((row) => ({ ...row, name: t("delivery.way", { from: country(row.origin), to: country(row.country_code) }) }))} />
      <Part title={t("delivery.bySource")} rows={sources.map((row) => ({ ...row, name: named("delivery.source", row.source ?? "none") }))} />
    </>
  );
}

function Part({ title, rows }: { title: string; rows: (Share & { name: string })[] }) {
  const { t } = useText();
  const { share, count, days } = useShares();
  return (
    <>
      <SectionHeader title={title} />
      <ScrollTable label={title} head={[t("delivery.what"), ...COLUMNS.map((column) => t(`delivery.figure.${column}`))]}>
        {rows.map((row) => (
          <Table.Row key={row.name}>
            <Table.Cell className="txt-compact-small-plus"><span className="block max-w-64 truncate" title={row.name}>{row.name}</span></Table.Cell>
            {[count(row.parcels), share(row.on_time), share(row.held), days(row.width), count(row.overdue), count(row.left_late)].map((value, n) => <Table.Cell key={COLUMNS[n]} className="tabular-nums">{value}</Table.Cell>)}
          </Table.Row>
        ))}
      </ScrollTable>
    </>
  );
}
