import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PaymentsOverview } from "../../../components/payments/payments-overview";

const PaymentsPage = () => <PaymentsOverview />;

export const config = defineRouteConfig({ label: "menu.payments", translationNs: "doorstep", rank: 6 });

export const handle = { breadcrumb: () => <Breadcrumb name="payments.title" /> };

export default PaymentsPage;
