import { defineRouteConfig } from "@medusajs/admin-sdk";
import { HealthSection } from "../../../components/health/health-section";

const HealthPage = () => <HealthSection />;

export const config = defineRouteConfig({ label: "menu.health", translationNs: "doorstep", rank: 2 });

export default HealthPage;
