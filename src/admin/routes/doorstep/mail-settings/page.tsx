import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { SettingsPage } from "../../../components/mail-settings/settings-page";

const MailSettingsPage = () => <SettingsPage />;

export const config = defineRouteConfig({ label: "menu.mailSettings", translationNs: "doorstep", rank: 11 });

export const handle = { breadcrumb: () => <Breadcrumb name="mailSettings.title" /> };

export default MailSettingsPage;
