import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { AllocationSection } from "../components/allocation/allocation-section";

const OrderAllocationWidget = ({ data }: { data: { id: string; display_id?: number } }) => <AllocationSection orderId={data.id} displayId={data.display_id} />;

export const config = defineWidgetConfig({ zone: "order.details", id: "doorstep:order-allocation" });

export default OrderAllocationWidget;
