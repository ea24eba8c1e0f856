import { Container, Heading, Text } from "@medusajs/ui";
import { useShipments } from "../../lib/queries/shipments";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { PackageItem } from "./package-item";

/** The cartons of a work order. */
export function PackagesSection({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const packages = order.packages ?? [];
  const shipments = useShipments(order.order_id);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Heading level="h2" className="px-6 py-4">{t("workOrders.packages")}</Heading>
      {packages.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("workOrders.noPackages")}</Text>}
      {packages.map((pack) => <PackageItem key={pack.id} order={order} pack={pack} shipments={shipments.filter(({ package_id }) => package_id === pack.id)} />)}
    </Container>
  );
}
