import { Button, toast } from "@medusajs/ui";
import { useFetchPayouts } from "../../lib/queries/payouts";
import { useText } from "../../lib/use-text";

/** As far back as a quarter's books reach. */
const DAYS = 92;

/** Has the provider asked for its latest payouts again. */
export function FetchButton() {
  const { t } = useText();
  const fetching = useFetchPayouts();
  const say = ({ payouts: count }: { payouts: number }) => (count ? toast.success(t("payouts.fetching", { count })) : toast.info(t("payouts.nothingToFetch", { days: DAYS })));
  const start = () => fetching.mutate(new Date(Date.now() - DAYS * 86_400_000), { onSuccess: say, onError: (error) => void toast.error(error.message) });
  return <Button size="small" variant="secondary" isLoading={fetching.isPending} onClick={start}>{t("payouts.fetch")}</Button>;
}
