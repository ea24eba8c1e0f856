import { Button, Container, Heading } from "@medusajs/ui";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { ScanForm } from "./scan-form";

/** Starts the picking, then takes scans until every piece is found. */
export function PickSection({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const { start } = useWorkOrderActions(order.id);
  if (order.state !== "ready" && order.state !== "picking") return null;
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h2">{t("workOrders.scan")}</Heading>
      {order.state === "ready" ? (
        <Button size="small" className="self-start" isLoading={start.isPending} onClick={() => start.mutate()}>{t("workOrders.start")}</Button>
      ) : (
        <ScanForm workOrderId={order.id} />
      )}
      <Problem error={start.error} />
    </Container>
  );
}
