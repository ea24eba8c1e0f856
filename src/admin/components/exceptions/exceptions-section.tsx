import { Container, Text } from "@medusajs/ui";
import { useState } from "react";
import type { Parcel } from "../../lib/exceptions/types";
import { ALL, askedFor, useExceptionFilter, type ExceptionFilter } from "../../lib/exceptions/use-exception-filter";
import { useFlaggedParcels } from "../../lib/queries/trackers";
import { useMe, useUsers } from "../../lib/queries/users";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ChosenActions } from "./chosen-actions";
import { ExceptionFilters } from "./exception-filters";
import { KindTabs } from "./kind-tabs";
import { ParcelTable } from "./parcel-table";
import { useParcelActions } from "./use-parcel-actions";

const LIMIT = 20;
const isNarrowed = ({ kind, owner, age, show, q }: ExceptionFilter): boolean => [kind, owner, age].some((one) => one !== ALL) || show !== "open" || q !== "";

/** The parcels that need a person, and what can be done about them. */
export function ExceptionsSection() {
  const { t } = useText();
  const [filter, change] = useExceptionFilter();
  const [chosen, setChosen] = useState<string[]>([]);
  const actions = useParcelActions(() => setChosen([]));
  const query = useFlaggedParcels(askedFor(filter, useMe()?.id ?? "", LIMIT));
  // Asked at once, not when the first parcels have come.
  const owners = new Map(useUsers().map(({ id, name }) => [id, name]));
  // What is chosen is what is seen: another choice begins with none.
  const narrow = (next: Partial<ExceptionFilter>) => {
    setChosen([]);
    change(next);
  };
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("exceptions.title")} subtitle={t("exceptions.subtitle")}><ExceptionFilters filter={filter} onChange={narrow} /></PageHeader>
      <KindTabs filter={filter} onChange={(kind) => narrow({ kind })} />
      <ChosenActions chosen={chosen} isPending={actions.isPending} onTakeOn={() => actions.takeOn(chosen)} onAsk={(deed) => actions.ask(deed, chosen)} onClear={() => setChosen([])} />
      <Answer query={query} rows={6}>
        {({ trackers, count }, now) =>
          count === 0 ? (
            <Empty title={t(isNarrowed(filter) ? "exceptions.noneTitle" : "exceptions.emptyTitle")} text={t(isNarrowed(filter) ? "exceptions.noneText" : "exceptions.emptyText")} />
          ) : (
            <>
              <Page trackers={trackers} owners={owners} now={now} chosen={chosen} onChosen={setChosen} actions={actions} />
              <Pager count={count} offset={filter.offset} limit={LIMIT} onOffset={(offset) => narrow({ offset })} />
            </>
          )
        }
      </Answer>
      {actions.drawer}
    </Container>
  );
}

type PageProps = { trackers: Parcel[]; owners: ReadonlyMap<string, string>; now: number; chosen: string[]; onChosen: (ids: string[]) => void; actions: ReturnType<typeof useParcelActions> };

function Page({ trackers, owners, now, chosen, onChosen, actions }: PageProps) {
  const { t } = useText();
  return (
    <>
      <ParcelTable parcels={trackers} owners={owners} now={now} chosen={chosen} onChosen={onChosen} actions={actions} />
      <Text size="xsmall" className="text-ui-fg-subtle hidden px-6 py-2 md:block">{t("exceptions.keys")}</Text>
    </>
  );
}
