import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { SatisfactionSection } from "../../../components/satisfaction/satisfaction-section";

const SatisfactionPage = () => <SatisfactionSection />;

export const config = defineRouteConfig({ label: "menu.satisfaction", translationNs: "doorstep", rank: 3.6 });

export const handle = { breadcrumb: () => <Breadcrumb name="satisfaction.title" /> };

export default SatisfactionPage;
