import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CareRules } from "../../../components/care-rules/care-rules";
import { Breadcrumb } from "../../../components/common/breadcrumb";

const CareRulesPage = () => <CareRules />;

export const config = defineRouteConfig({ label: "menu.careRules", translationNs: "doorstep", rank: 3.5 });

export const handle = { breadcrumb: () => <Breadcrumb name="careRules.title" /> };

export default CareRulesPage;
