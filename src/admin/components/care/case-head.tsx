import { Badge, Button, Container } from "@medusajs/ui";
import { useState } from "react";
import type { CaseDetail } from "../../lib/care/types";
import { CASE_COLOURS } from "../../lib/colours";
import { useCaseAction } from "../../lib/queries/cases";
import { useMe } from "../../lib/queries/users";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FactList } from "../common/fact-list";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";
import { PageHeader } from "../common/page-header";
import { AssignDrawer } from "./assign-drawer";
import { ResolveDrawer } from "./resolve-drawer";

/** What a case is about, whose it is, and by when something must come of it. */
export function CaseHead({ detail: { case: found, order, names }, now }: { detail: CaseDetail; now: number }) {
  const { t, named } = useText();
  const me = useMe();
  const act = useCaseAction(found.id);
  const [drawer, setDrawer] = useState<"assign" | "resolve">();
  const isOver = found.state === "resolved";
  const owner = found.owner_id === null ? t("care.nobody") : (names[found.owner_id] ?? t("care.somebody"));
  return (
    <Container className="divide-y p-0">
      <PageHeader title={t("care.caseNamed", { id: found.id.slice(-6) })} subtitle={named("cases", found.reason)}>
        <Badge size="2xsmall" color={CASE_COLOURS[found.state]}>{t(`care.state.${found.state}`)}</Badge>
        {!isOver && found.owner_id === null && <Button size="small" variant="secondary" isLoading={act.isPending} onClick={() => act.mutate({ what: "claim" }, told(t("care.claimed")))}>{t("care.claim")}</Button>}
        {!isOver && me && found.owner_id === me.id && <Button size="small" variant="secondary" isLoading={act.isPending} onClick={() => act.mutate({ what: "release" }, told(t("care.released")))}>{t("care.release")}</Button>}
        {!isOver && <Button size="small" variant="secondary" onClick={() => setDrawer("assign")}>{t("care.assign")}</Button>}
        {!isOver && <Button size="small" variant="secondary" onClick={() => setDrawer("resolve")}>{t("care.resolve")}</Button>}
      </PageHeader>
      <FactList facts={[
        [t("care.column.order"), <OrderLink key="order" id={order.id} displayId={order.display_id} />],
        [t("care.email"), order.email ?? t("common.unknown")],
        [t("care.column.owner"), owner],
        [t("care.opened"), <Moment key="opened" at={found.opened_at} now={now} />],
        ...(found.due_at ? [[t("care.column.due"), <Moment key="due" at={found.due_at} now={now} />] as const] : []),
        ...(found.resolution ? [[t("care.resolution"), named("cases", found.resolution)] as const] : []),
        ...(found.rule_name ? [[t("care.byRule"), found.rule_name] as const] : []),
      ]} />
      {drawer === "assign" && <AssignDrawer id={found.id} from={found.owner_id} onClose={() => setDrawer(undefined)} />}
      {drawer === "resolve" && <ResolveDrawer found={found} onClose={() => setDrawer(undefined)} />}
    </Container>
  );
}
