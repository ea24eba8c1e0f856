import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { AnalyticsPage } from "../../../components/analytics/analytics-page";

const AnalyticsRoute = () => <AnalyticsPage />;

export const config = defineRouteConfig({ label: "menu.analytics", translationNs: "doorstep", rank: 13 });

export const handle = { breadcrumb: () => <Breadcrumb name="analytics.title" /> };

export default AnalyticsRoute;
