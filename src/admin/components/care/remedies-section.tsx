import { Badge, Button, Container, Text } from "@medusajs/ui";
import { useState } from "react";
import { REMEDY_KINDS, type RemedyKind } from "../../../modules/customer-care/rules/remedies";
import type { CaseDetail, CaseRemedy } from "../../lib/care/types";
import { REMEDY_COLOURS } from "../../lib/colours";
import { money } from "../../lib/money";
import { useCaseAction } from "../../lib/queries/cases";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";
import { RemedyDrawer } from "./remedy-drawer";

/** What is done about a case, through Medusa's own claims, exchanges, returns and refunds. */
export function RemediesSection({ detail }: { detail: CaseDetail }) {
  const { t } = useText();
  const [kind, setKind] = useState<RemedyKind>();
  const { case: found, order } = detail;
  const canAct = found.state !== "resolved" && found.opened_by !== "bank" && !order.canceled;
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("care.remedies")} text={t("care.remediesText")}>
        {canAct && REMEDY_KINDS.map((one) => <Button key={one} size="small" variant="secondary" onClick={() => setKind(one)}>{t(`care.do.${one}`)}</Button>)}
      </SectionHeader>
      {found.remedies.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("care.noRemedies")}</Text>}
      {found.remedies.map((remedy) => <Remedy key={remedy.id} remedy={remedy} detail={detail} canAct={canAct} />)}
      {kind && <RemedyDrawer kind={kind} detail={detail} onClose={() => setKind(undefined)} />}
    </Container>
  );
}

function Remedy({ remedy, detail: { case: found, lines, names }, canAct }: { remedy: CaseRemedy; detail: CaseDetail; canAct: boolean }) {
  const { t, named, locale } = useText();
  const act = useCaseAction(found.id);
  const what = remedy.items.map(({ line_item_id, quantity }) => `${quantity} × ${lines.find((line) => line.line_item_id === line_item_id)?.title ?? line_item_id}`).join(", ");
  const by = remedy.user_id ? (names[remedy.user_id] ?? t("care.somebody")) : t("care.byItself");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <Text size="small" leading="compact" weight="plus">{named("cases", remedy.kind)}{remedy.amount !== null && ` · ${money(remedy.amount, remedy.currency_code, locale) ?? ""}`}</Text>
        <Text size="small" className="text-ui-fg-subtle break-words">{[what, by, remedy.then_refund && t("care.thenRefund")].filter(Boolean).join(" · ")}</Text>
        {remedy.failure && <Text size="small" className="text-ui-fg-error break-words">{remedy.failure}</Text>}
      </div>
      <Badge size="2xsmall" color={REMEDY_COLOURS[remedy.state]}>{t(`care.remedyState.${remedy.state}`)}</Badge>
      {canAct && remedy.state === "failed" && <Button size="small" variant="secondary" isLoading={act.isPending} onClick={() => act.mutate({ what: `remedies/${remedy.id}/retry` }, told(t("care.retried")))}>{t("common.retry")}</Button>}
    </div>
  );
}
