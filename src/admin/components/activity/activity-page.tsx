import { Container } from "@medusajs/ui";
import { useActivity } from "../../lib/queries/activity";
import { useLocationNames } from "../../lib/queries/locations";
import { useEveryPicker } from "../../lib/queries/pickers";
import { useUsers } from "../../lib/queries/users";
import { useListFilter } from "../../lib/use-list-filter";
import { usePages } from "../../lib/use-pages";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { DownloadButton } from "../common/download-button";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { PageTurner } from "../common/page-turner";
import { ScrollTable } from "../common/scroll-table";
import { ACTIVITY_FILTERS, ActivityFilters, askedFor } from "./activity-filters";
import { ActivityRowItem } from "./activity-row";

const LIMIT = 50;
const COLUMNS = ["when", "who", "what", "order", "item", "result", "where"] as const;

/** Every scan and every decision in the warehouse: who, when, where, what, and how it ended. */
export function ActivityPage() {
  const { t } = useText();
  const { filter, change } = useListFilter(ACTIVITY_FILTERS);
  const asked = askedFor(filter);
  const pages = usePages(JSON.stringify(asked));
  const query = useActivity({ ...asked, limit: LIMIT, ...(pages.after && { after: pages.after }) });
  const locations = useLocationNames();
  const people = [...useUsers(), ...useEveryPicker()].map(({ id, name }) => ({ value: id, label: name }));
  const names = new Map(people.map(({ value, label }) => [value, label]));
  const csv = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("activity.title")} subtitle={t("activity.subtitle")}>
        <DownloadButton path={`/admin/doorstep/warehouse-activity/csv?${csv}`} type="text/csv" name="warehouse-activity.csv" text="CSV" label={t("activity.csv")} />
      </PageHeader>
      <ActivityFilters filter={filter} people={people} onChange={change} />
      <Answer query={query} rows={10}>
        {({ activity, next }) => activity.length === 0 && pages.number === 1 ? <Empty title={t("activity.noneTitle")} text={t("activity.noneText")} /> : (
          <>
            <ScrollTable label={t("activity.title")} head={COLUMNS.map((column) => t(`activity.column.${column}`))}>
              {activity.map((row) => <ActivityRowItem key={row.id} row={row} location={locations.get(row.location_id) ?? row.location_id} names={names} />)}
            </ScrollTable>
            <PageTurner number={pages.number} onBack={pages.number > 1 ? pages.back : undefined} onForth={next ? () => pages.forth(next) : undefined} />
          </>
        )}
      </Answer>
    </Container>
  );
}
