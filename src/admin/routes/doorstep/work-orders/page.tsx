import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { WorkOrdersSection } from "../../../components/work-orders/work-orders-section";

const WorkOrdersPage = () => <WorkOrdersSection />;

export const config = defineRouteConfig({ label: "menu.workOrders", translationNs: "doorstep", rank: 1 });

export const handle = { breadcrumb: () => <Breadcrumb name="workOrders.title" /> };

export default WorkOrdersPage;
