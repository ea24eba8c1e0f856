import { Badge, Button, clx, Container, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CASE_REASONS, CASE_STATES } from "../../../modules/customer-care/rules/case-states";
import type { ListedCase } from "../../lib/care/types";
import { CASE_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { useCases } from "../../lib/queries/cases";
import { useMe, useUsers } from "../../lib/queries/users";
import { useListFilter, type ListFilter } from "../../lib/use-list-filter";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { Empty } from "../common/empty";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { OpenCaseDrawer } from "./open-case-drawer";
import { TypedSearch } from "../common/typed-search";

const LIMIT = 20;
const ALL = "all";
const TODO = "todo";
const COLUMNS = ["case", "order", "what", "state", "owner", "due"] as const;
const FILTERS = ["q", "state", "owner", "reason"] as const;

/** What is asked of the API: what is due first comes first; of resolved ones the newest. */
const asked = ({ q, state, owner, reason, offset }: ListFilter<(typeof FILTERS)[number]>, me: string): Record<string, unknown> => ({
  limit: LIMIT, offset, order: state === "resolved" ? "-resolved_at" : "due_at", ...(q && { q }),
  // Who is searched for may have a case that is over.
  ...(!state ? !q && { state: ["open", "waiting"] } : state !== ALL && { state }), ...(owner === "mine" ? { owner_id: me } : owner === "none" && { owner_id: "" }), ...(reason && { reason }),
});

/** The cases of shoppers, those first that are due first. */
export function QueueSection() {
  const { t } = useText();
  const [opening, setOpening] = useState(false);
  const { filter, change, isNarrowed } = useListFilter(FILTERS);
  const query = useCases(asked(filter, useMe()?.id ?? ""));
  // Asked at once, not when the first rows have come.
  const owners = new Map(useUsers().map(({ id, name }) => [id, name]));
  const option = (value: string, label: string) => ({ value, label });
  const choose = (name: (typeof FILTERS)[number], usual: string) => (value: string) => change({ [name]: value === usual ? "" : value });
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("care.title")} subtitle={t("care.subtitle")}>
        <Button size="small" variant="secondary" onClick={() => setOpening(true)}>{t("care.open")}</Button>
      </PageHeader>
      <div className="grid grid-cols-1 gap-2 px-6 py-3 sm:flex sm:flex-wrap sm:items-center">
        <TypedSearch label={t("care.search")} q={filter.q} onChange={(q) => change({ q })} />
        <Choice size="small" className="w-full sm:w-40" label={t("care.column.state")} value={filter.state || TODO} onChange={choose("state", TODO)}
          options={[option(TODO, t("care.todo")), ...CASE_STATES.map((state) => option(state, t(`care.state.${state}`))), option(ALL, t("care.all"))]} />
        <Choice size="small" className="w-full sm:w-40" label={t("care.column.owner")} value={filter.owner || ALL} onChange={choose("owner", ALL)}
          options={[option(ALL, t("care.anybody")), option("mine", t("care.mine")), option("none", t("care.nobodys"))]} />
        <Choice size="small" className="w-full sm:w-44" label={t("care.column.what")} value={filter.reason || ALL} onChange={choose("reason", ALL)}
          options={[option(ALL, t("care.allReasons")), ...CASE_REASONS.map((reason) => option(reason, t(`cases.${reason}`)))]} />
      </div>
      <Answer query={query} rows={6}>
        {({ cases, count }, now) => count === 0 ? <Empty title={t(isNarrowed ? "care.noneTitle" : "care.emptyTitle")} text={t(isNarrowed ? "care.noneText" : "care.emptyText")} /> : (
          <>
            <ScrollTable label={t("care.title")} head={COLUMNS.map((column) => t(`care.column.${column}`))}>
              {cases.map((one) => <CaseRow key={one.id} row={one} owner={owners.get(one.owner_id ?? "")} now={now} />)}
            </ScrollTable>
            <Pager count={count} offset={filter.offset} limit={LIMIT} onOffset={(offset) => change({ offset })} />
          </>
        )}
      </Answer>
      {opening && <OpenCaseDrawer onClose={() => setOpening(false)} />}
    </Container>
  );
}

function CaseRow({ row, owner, now }: { row: ListedCase; owner: string | undefined; now: number }) {
  const { t, named } = useText();
  const isLate = row.due_at !== null && new Date(row.due_at).getTime() < now;
  return (
    <Table.Row className="h-auto [&_td]:py-2 [&_td]:align-middle">
      <Table.Cell><Link to={`/doorstep/care/${row.id}`} className={clx("txt-compact-small-plus", LINK)}>{t("care.caseNamed", { id: row.id.slice(-6) })}</Link></Table.Cell>
      <Table.Cell><OrderLink id={row.order_id} displayId={row.order?.display_id ?? null} /></Table.Cell>
      <Table.Cell>
        <span className="flex max-w-72 flex-col">
          <Text as="span" size="small">{named("cases", row.reason)}</Text>
          {row.text && <Text as="span" size="xsmall" className="text-ui-fg-subtle truncate">{row.text}</Text>}
        </span>
      </Table.Cell>
      <Table.Cell><Badge size="2xsmall" color={CASE_COLOURS[row.state]}>{t(`care.state.${row.state}`)}</Badge></Table.Cell>
      <Table.Cell className={row.owner_id ? undefined : "text-ui-fg-subtle"}>{row.owner_id ? (owner ?? t("care.somebody")) : t("care.nobody")}</Table.Cell>
      <Table.Cell>{row.due_at && <span className="flex items-center gap-x-2"><Moment at={row.due_at} now={now} isShort />{isLate && <Badge size="2xsmall" color="red">{t("care.late")}</Badge>}</span>}</Table.Cell>
    </Table.Row>
  );
}
