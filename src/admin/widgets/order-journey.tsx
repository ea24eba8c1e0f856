import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { JourneySection } from "../components/journey/journey-section";

const OrderJourneyWidget = ({ data }: { data: { id: string } }) => <JourneySection orderId={data.id} />;

export const config = defineWidgetConfig({ zone: "order.details", id: "doorstep:order-journey" });

export default OrderJourneyWidget;
