import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { CustomerOrdersSection } from "../components/customer/customer-orders-section";

const CustomerOrdersWidget = ({ data }: { data: { id: string; email: string } }) => <CustomerOrdersSection customerId={data.id} email={data.email} />;

export const config = defineWidgetConfig({ zone: "customer.details", id: "doorstep:customer-orders" });

export default CustomerOrdersWidget;
