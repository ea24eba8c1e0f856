import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { TemplatesPage } from "../../../components/mail-templates/templates-page";

const MailTemplatesPage = () => <TemplatesPage />;

export const config = defineRouteConfig({ label: "menu.mailTemplates", translationNs: "doorstep", rank: 10 });

export const handle = { breadcrumb: () => <Breadcrumb name="mailTemplates.title" /> };

export default MailTemplatesPage;
