import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { OrdersSection } from "../../../components/orders/orders-section";

const OrdersPage = () => <OrdersSection />;

export const config = defineRouteConfig({ label: "menu.orders", translationNs: "doorstep", rank: 0.5 });

export const handle = { breadcrumb: () => <Breadcrumb name="ordersPage.title" /> };

export default OrdersPage;
