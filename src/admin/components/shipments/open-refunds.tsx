import { isOpenRefund, isRefundOf } from "../../lib/label-refunds";
import { useShipments } from "../../lib/queries/shipments";
import { LabelRefund } from "./label-refund";

/** Labels of an order that were given back, and of whose money something is still awaited. */
export function OpenRefunds({ orderId }: { orderId: string }) {
  const open = useShipments(orderId).filter(isRefundOf).filter(isOpenRefund);
  if (!open.length) return null;
  return <div className="flex flex-col gap-y-3 px-6 py-3">{open.map((shipment) => <LabelRefund key={shipment.id} shipment={shipment} />)}</div>;
}
