import { useParams } from "react-router-dom";
import { bankDay } from "../../lib/moments";
import { usePayout } from "../../lib/queries/payouts";
import { useText } from "../../lib/use-text";

/** The payout's day in the top bar; shares the page's request. */
export function PayoutBreadcrumb() {
  const { t, locale } = useText();
  const { data } = usePayout(useParams().id ?? "");
  return <span>{data ? bankDay(data.arrives_at, locale) : t("payouts.one")}</span>;
}
