import { Badge, Button, clx, Container, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { CASE_REASONS, CASE_STATES } from "../../../modules/customer-care/rules/case-states";
import type { ListedCase } from "../../lib/care/types";
import { CASE_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { useCases } from "../../lib/queries/cases";
import { useMe, useUsers } from "../../lib/queries/users";
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

const LIMIT = 20;
const ALL = "all";
const COLUMNS = ["case", "order", "what", "state", "owner", "due"] as const;
type Filter = { state: string; owner: string; reason: string; offset: number };

/** What is asked of the API: what is due first comes first; of resolved ones the newest. */
const asked = ({ state, owner, reason, offset }: Filter, me: string): Record<string, unknown> => ({
  limit: LIMIT, offset, order: state === "resolved" ? "-resolved_at" : "due_at",
  ...(state === "todo" ? { state: ["open", "waiting"] } : state !== ALL && { state }), ...(owner === "mine" ? { owner_id: me } : owner === "none" && { owner_id: "" }), ...(reason !== ALL && { reason }),
});

/** The cases of shoppers, those first that are due first. */
export function QueueSection() {
  const { t } = useText();
  const [filter, setFilter] = useState<Filter>({ state: "todo", owner: ALL, reason: ALL, offset: 0 });
  const [opening, setOpening] = useState(false);
  const query = useCases(asked(filter, useMe()?.id ?? ""));
  const change = (next: Partial<Filter>) => setFilter({ ...filter, offset: 0, ...next });
  const option = (value: string, label: string) => ({ value, label });
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("care.title")} subtitle={t("care.subtitle")}>
        <Button size="small" variant="secondary" onClick={() => setOpening(true)}>{t("care.open")}</Button>
        <Choice size="small" className="w-40" label={t("care.column.state")} value={filter.state} onChange={(state) => change({ state })}
          options={[option("todo", t("care.todo")), ...CASE_STATES.map((state) => option(state, t(`care.state.${state}`))), option(ALL, t("care.all"))]} />
        <Choice size="small" className="w-40" label={t("care.column.owner")} value={filter.owner} onChange={(owner) => change({ owner })}
          options={[option(ALL, t("care.anybody")), option("mine", t("care.mine")), option("none", t("care.nobodys"))]} />
        <Choice size="small" className="w-44" label={t("care.column.what")} value={filter.reason} onChange={(reason) => change({ reason })}
          options={[option(ALL, t("care.allReasons")), ...CASE_REASONS.map((reason) => option(reason, t(`cases.${reason}`)))]} />
      </PageHeader>
      <Answer query={query} rows={6}>
        {({ cases, count }, now) => count === 0 ? <Empty title={t("care.emptyTitle")} text={t("care.emptyText")} /> : (
          <>
            <ScrollTable label={t("care.title")} head={COLUMNS.map((column) => t(`care.column.${column}`))}>
              {cases.map((one) => <CaseRow key={one.id} row={one} now={now} />)}
            </ScrollTable>
            <Pager count={count} offset={filter.offset} limit={LIMIT} onOffset={(offset) => setFilter({ ...filter, offset })} />
          </>
        )}
      </Answer>
      {opening && <OpenCaseDrawer onClose={() => setOpening(false)} />}
    </Container>
  );
}

function CaseRow({ row, now }: { row: ListedCase; now: number }) {
  const { t, named } = useText();
  const owner = useUsers().find(({ id }) => id === row.owner_id)?.name;
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
