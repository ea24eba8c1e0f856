import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { TodayBadge } from "../components/today/today-badge";

const TodayBadgeWidget = () => <TodayBadge />;

export const config = defineWidgetConfig({ zone: "topbar", id: "doorstep:today" });

export default TodayBadgeWidget;
