import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PayoutsSection } from "../../../components/payouts/payouts-section";

const PayoutsPage = () => <PayoutsSection />;

export const config = defineRouteConfig({ label: "menu.payouts", translationNs: "doorstep", rank: 7 });

export const handle = { breadcrumb: () => <Breadcrumb name="payouts.title" /> };

export default PayoutsPage;
