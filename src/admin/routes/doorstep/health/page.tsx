import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { HealthSection } from "../../../components/health/health-section";

const HealthPage = () => <HealthSection />;

export const config = defineRouteConfig({ label: "menu.health", translationNs: "doorstep", rank: 12 });

export const handle = { breadcrumb: () => <Breadcrumb name="health.title" /> };

export default HealthPage;
