import { Container, StatusBadge } from "@medusajs/ui";
import { beforeFees } from "../../../modules/payment-capture/rules/before-fees";
import { PAYOUT_COLOURS } from "../../lib/colours";
import { bankDay, fullMoment } from "../../lib/moments";
import { money } from "../../lib/money";
import { providerName } from "../../lib/payments/provider-name";
import { isSome } from "../../lib/payments/shares";
import { arrivalOf } from "../../lib/payouts/arrival";
import type { Payout } from "../../lib/payouts/types";
import { useText } from "../../lib/use-text";
import { CopiedText } from "../common/copied-text";
import { DownloadButton } from "../common/download-button";
import { FactList } from "../common/fact-list";
import { Figures } from "../common/figures";
import { PageHeader } from "../common/page-header";
import { PayoutNotes } from "./payout-notes";

/** How much came, what it was before fees, whether all of it is known, and by which name the provider knows it. */
export function PayoutHead({ payout }: { payout: Payout }) {
  const { t, locale } = useText();
  const { id, reference, state, told, arrives_at } = payout;
  const day = bankDay(arrives_at, locale);
  const figure = (name: "before" | "fees" | "amount" | "difference", text: string) => ({ name: t(`payouts.figure.${name}`), value: money(text, payout.currency_code, locale), isNothing: !isSome(text) });
  const hasNotes = told === "never" || isSome(payout.difference) || payout.failure !== null || state === "failed";
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("payouts.oneOf", { day })} subtitle={t(arrivalOf(state), { day })}>
        <StatusBadge color={PAYOUT_COLOURS[state]}>{t(`payouts.state.${state}`)}</StatusBadge>
        <DownloadButton path={`/admin/doorstep/payouts/${id}/csv`} type="text/csv" name={`payout-${reference}.csv`} text={t("payouts.csv")} />
      </PageHeader>
      <div className="px-6 py-4">
        <Figures figures={told === "never" ? [figure("amount", payout.amount)] : [figure("before", beforeFees(payout)), figure("fees", payout.fees), figure("amount", payout.amount), figure("difference", payout.difference)]} />
      </div>
      {hasNotes && <div className="flex flex-col gap-y-1 px-6 py-4"><PayoutNotes payout={payout} /></div>}
      <FactList
        facts={[
          [t("payouts.reference"), <CopiedText key="reference" text={reference} label={t("payouts.reference")} />],
          [t("payouts.provider"), providerName(payout.provider_id)],
          [t("payouts.made"), fullMoment(payout.made_at, locale)],
        ]}
      />
    </Container>
  );
}
