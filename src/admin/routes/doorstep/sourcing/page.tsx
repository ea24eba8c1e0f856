import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { SourcingSettings } from "../../../components/sourcing/sourcing-settings";

const SourcingPage = () => <SourcingSettings />;

export const config = defineRouteConfig({ label: "menu.sourcing", translationNs: "doorstep", rank: 5 });

export const handle = { breadcrumb: () => <Breadcrumb name="sourcing.title" /> };

export default SourcingPage;
