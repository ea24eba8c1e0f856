import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { SetupPage } from "../../../components/settings/setup-page";

const SettingsRoute = () => <SetupPage />;

export const config = defineRouteConfig({ label: "menu.settings", translationNs: "doorstep", rank: 14 });

export const handle = { breadcrumb: () => <Breadcrumb name="setup.title" /> };

export default SettingsRoute;
