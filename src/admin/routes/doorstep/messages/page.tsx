import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { MailsPage } from "../../../components/mails/mails-page";

const MessagesPage = () => <MailsPage />;

export const config = defineRouteConfig({ label: "menu.messages", translationNs: "doorstep", rank: 9 });

export const handle = { breadcrumb: () => <Breadcrumb name="mails.title" /> };

export default MessagesPage;
