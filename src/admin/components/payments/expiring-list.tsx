import { Heading } from "@medusajs/ui";
import { useExpiringAuthorisations } from "../../lib/queries/payments";
import { useText } from "../../lib/use-text";
import { ExpiringItem } from "./expiring-item";
import { PagedList } from "./paged-list";

/** Authorisations that end soon with something left. */
export function ExpiringList() {
  const { t } = useText();
  return (
    <section aria-label={t("payments.expiring")} className="divide-y">
      <Heading level="h3" className="px-6 py-3">{t("payments.expiring")}</Heading>
      <PagedList usePage={useExpiringAuthorisations} label={t("payments.expiring")} none={t("payments.noExpiring")}>
        {({ expiring_authorisations }, now) => expiring_authorisations.map((one) => <ExpiringItem key={one.payment_id} authorisation={one} now={now} />)}
      </PagedList>
    </section>
  );
}
