import { clx, Heading, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { PAYOUT_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { bankDay } from "../../lib/moments";
import { money } from "../../lib/money";
import type { OrderPayment } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";

/** With which payouts the order's money came to the bank. */
export function Payouts({ payouts }: { payouts: OrderPayment["payouts"] }) {
  const { t, locale } = useText();
  return (
    <section aria-label={t("payouts.title")} className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("payouts.title")}</Heading>
      <ul className="flex flex-col gap-y-2">
        {payouts.map(({ id, state, net, currency_code, arrives_at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Text size="small" leading="compact" className="tabular-nums">
              {t("payouts.partOf", { net: money(net, currency_code, locale) })}{" "}
              <Link to={`/doorstep/payouts/${id}`} className={clx("txt-compact-small-plus", LINK)}>{bankDay(arrives_at, locale)}</Link>
            </Text>
            <StatusBadge color={PAYOUT_COLOURS[state]}>{t(`payouts.state.${state}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}
