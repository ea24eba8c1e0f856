import { useWorkOrder } from "../../lib/queries/work-orders";
import { Container } from "@medusajs/ui";
import { Answer } from "../common/answer";
import { LinesSection } from "./lines-section";
import { PackSection } from "./pack-section";
import { PackagesSection } from "./packages-section";
import { PickSection } from "./pick-section";
import { TogetherSection } from "./together-section";
import { WorkOrderHead } from "./work-order-head";

/** One work order with what can be done about it now. */
export function WorkOrderDetail({ id }: { id: string }) {
  const query = useWorkOrder(id);
  if (!query.data) return <Container className="p-0"><Answer query={query}>{() => null}</Answer></Container>;
  const order = query.data;
  return (
    <div className="flex flex-col gap-y-3">
      <WorkOrderHead order={order} />
      <TogetherSection order={order} />
      <PickSection order={order} />
      <LinesSection order={order} />
      <PackSection order={order} />
      <PackagesSection order={order} />
    </div>
  );
}
