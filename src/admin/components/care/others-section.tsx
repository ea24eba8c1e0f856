import { Badge, Button, clx, Container } from "@medusajs/ui";
import { Link, useNavigate } from "react-router-dom";
import type { CaseDetail, OtherCase } from "../../lib/care/types";
import { CASE_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { useCaseAction } from "../../lib/queries/cases";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { SectionHeader } from "../common/section-header";

/** The same shopper's other cases; one of the same order can take this one in. */
export function OthersSection({ detail: { case: found, others }, now }: { detail: CaseDetail; now: number }) {
  const { t, named } = useText();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const act = useCaseAction(found.id);
  if (!others.length) return null;
  const merge = async (into: string) => {
    const sure = await confirm({ title: t("care.mergeTitle"), description: t("care.mergeText"), confirmText: t("care.merge"), variant: "confirmation" });
    if (sure) act.mutate({ what: "merge", body: { into } }, told(t("care.merged"), () => void navigate(`/doorstep/care/${into}`)));
  };
  const canTakeIn = ({ order_id, state, reason }: OtherCase) => order_id === found.order_id && state !== "resolved" && found.state !== "resolved" && !["payment_disputed", "fraud_warning"].includes(reason);
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("care.others")} />
      {others.map((other) => (
        <div key={other.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3">
          <Link to={`/doorstep/care/${other.id}`} className={clx("txt-compact-small-plus", LINK)}>{t("care.caseNamed", { id: other.id.slice(-6) })}</Link>
          <span className="txt-small">{named("cases", other.reason)}</span>
          <Badge size="2xsmall" color={CASE_COLOURS[other.state]}>{t(`care.state.${other.state}`)}</Badge>
          <Moment at={other.opened_at} now={now} isShort />
          {canTakeIn(other) && <Button size="small" variant="transparent" aria-label={t("care.mergeInto", { id: other.id.slice(-6) })} isLoading={act.isPending} onClick={() => void merge(other.id)}>{t("care.merge")}</Button>}
        </div>
      ))}
    </Container>
  );
}
