import { Container } from "@medusajs/ui";
import { useLocationNames } from "../../lib/queries/locations";
import { useToday } from "../../lib/queries/today";
import { useTodayWords } from "../../lib/today/use-today-words";
import { useTodayFilter } from "../../lib/today/use-today-filter";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { TodayGroups } from "./today-groups";
import { TodayRow } from "./today-row";

const LIMIT = 20;
/** Further the store does not look: who has so much to do begins at the top. */
const MOST = 1000 + LIMIT;

/** The start page: what needs a person now. */
export function TodayPage() {
  const { t } = useText();
  const { group, offset, change } = useTodayFilter();
  const query = useToday(group, offset, LIMIT);
  const words = useTodayWords(useLocationNames());
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("today.title")} subtitle={t("today.subtitle")} />
      <Answer query={query} rows={6}>
        {({ today, counts, count }, now) => (
          <>
            <TodayGroups counts={counts} group={group} onGroup={(next) => change({ group: next })} />
            {count === 0 ? (
              <Empty title={t(group ? "today.noneOf" : "today.emptyTitle")} {...(!group && { text: t("today.emptyText") })} />
            ) : (
              <>
                <ol aria-label={t("today.title")} className="divide-y">
                  {today.map((item) => <TodayRow key={`${item.kind} ${item.id}`} item={item} words={words(item)} now={now} />)}
                </ol>
                <Pager count={Math.min(count, MOST)} offset={offset} limit={LIMIT} onOffset={(next) => change({ group, offset: next })} />
              </>
            )}
          </>
        )}
      </Answer>
    </Container>
  );
}
