import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { PaymentSection } from "../components/payment/payment-section";

const OrderPaymentWidget = ({ data }: { data: { id: string } }) => <PaymentSection orderId={data.id} />;

export const config = defineWidgetConfig({ zone: "order.details", id: "doorstep:order-payment" });

export default OrderPaymentWidget;
