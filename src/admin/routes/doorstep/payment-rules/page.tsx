import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PaymentRules } from "../../../components/payment-rules/payment-rules";

const PaymentRulesPage = () => <PaymentRules />;

export const config = defineRouteConfig({ label: "menu.paymentRules", translationNs: "doorstep", rank: 8 });

export const handle = { breadcrumb: () => <Breadcrumb name="paymentRules.title" /> };

export default PaymentRulesPage;
