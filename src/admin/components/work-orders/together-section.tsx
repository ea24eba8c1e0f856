import { Button, clx, Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import type { CouldJoin, WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

/** What is picked and packed together with it, and what of the same shopper could be. */
export function TogetherSection({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const { merge, unmerge } = useWorkOrderActions(order.id);
  const { together = [], could_join: others = [] } = order;
  const isOver = order.state === "shipped" || order.state === "cancelled";
  if (!together.length && !others.length) return null;
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h2">{t("workOrders.together")}</Heading>
      {together.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Text size="small">{t("workOrders.goesWith")} <Numbers works={together} /></Text>
          {!isOver && <Button size="small" variant="secondary" isLoading={unmerge.isPending} onClick={() => unmerge.mutate()}>{t("workOrders.unmerge")}</Button>}
        </div>
      )}
      {others.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Text size="small">{t("workOrders.couldJoin")} <Numbers works={others} /></Text>
          <Button size="small" isLoading={merge.isPending} onClick={() => merge.mutate(others.map(({ id }) => id))}>{t("workOrders.merge")}</Button>
        </div>
      )}
      <Problem error={merge.error ?? unmerge.error} />
    </Container>
  );
}

/** The numbers of their orders, each leading to its work order. */
const Numbers = ({ works }: { works: readonly (CouldJoin | WorkOrder)[] }) => (
  <>
    {works.map(({ id, display_id }, n) => (
      <span key={id}>{n > 0 && ", "}<Link to={`/doorstep/work-orders/${id}`} className={clx("txt-compact-small-plus", LINK)}>#{display_id}</Link></span>
    ))}
  </>
);
