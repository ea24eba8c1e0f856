import { Container } from "@medusajs/ui";
import { useOrders } from "../../lib/queries/orders";
import { useOpenDisputes } from "../../lib/queries/payments";
import type { ListedDispute } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";
import { DisputeText } from "../disputes/dispute-text";
import { EvidenceButtons } from "../disputes/evidence-buttons";
import { PagedList } from "./paged-list";
import { PaymentItem } from "./payment-item";

/** What banks hold against payments and a person has to answer. */
export function DisputesSection() {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("disputes.title")}>
      <SectionHeader title={t("disputes.title")} text={t("disputes.text")} />
      <PagedList usePage={useOpenDisputes} label={t("disputes.title")} none={t("disputes.none")} noneText={t("disputes.noneText")}>
        {({ disputes }, now) => <DisputeItems disputes={disputes} now={now} />}
      </PagedList>
    </Container>
  );
}

function DisputeItems({ disputes, now }: { disputes: readonly ListedDispute[]; now: number }) {
  const orders = useOrders(disputes.map(({ order_id }) => order_id));
  return disputes.map((dispute) => {
    const { id, order_id, opened_at } = dispute;
    const order = orders.get(order_id ?? "");
    return (
      <PaymentItem
        key={id} orderId={order_id} order={order} amount={undefined} at={opened_at} now={now}
        actions={order_id && <EvidenceButtons dispute={dispute} orderId={order_id} displayId={order?.display_id} />}
      >
        <DisputeText dispute={dispute} now={now} />
      </PaymentItem>
    );
  });
}
