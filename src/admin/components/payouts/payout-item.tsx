import { clx, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { beforeFees } from "../../../modules/payment-capture/rules/before-fees";
import { PAYOUT_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { bankDay } from "../../lib/moments";
import { money } from "../../lib/money";
import { arrivalOf } from "../../lib/payouts/arrival";
import type { Payout } from "../../lib/payouts/types";
import { useText } from "../../lib/use-text";
import { PayoutNotes } from "./payout-notes";

/** One payout in the list: its day leads to it. */
export function PayoutItem({ payout }: { payout: Payout }) {
  const { t, locale } = useText();
  const { id, state, told, currency_code, arrives_at } = payout;
  const amount = (text: string) => money(text, currency_code, locale);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link to={`/doorstep/payouts/${id}`} className={clx("txt-compact-small-plus", LINK)}>{t(arrivalOf(state), { day: bankDay(arrives_at, locale) })}</Link>
          <StatusBadge color={PAYOUT_COLOURS[state]}>{t(`payouts.state.${state}`)}</StatusBadge>
        </div>
        {told !== "never" && <Text size="small" className="text-ui-fg-subtle tabular-nums">{t("payouts.sum", { before: amount(beforeFees(payout)), fees: amount(payout.fees) })}</Text>}
        <PayoutNotes payout={payout} />
      </div>
      <Text size="small" leading="compact" weight="plus" className="tabular-nums">{amount(payout.amount)}</Text>
    </li>
  );
}
