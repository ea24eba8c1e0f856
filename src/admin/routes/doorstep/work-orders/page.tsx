import { defineRouteConfig } from "@medusajs/admin-sdk";
import { WorkOrdersSection } from "../../../components/work-orders/work-orders-section";

const WorkOrdersPage = () => <WorkOrdersSection />;

export const config = defineRouteConfig({ label: "menu.workOrders", translationNs: "doorstep", rank: 1 });

export default WorkOrdersPage;
