import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PickersSection } from "../../../components/pickers/pickers-section";

const PickersPage = () => <PickersSection />;

export const config = defineRouteConfig({ label: "menu.pickers", translationNs: "doorstep", rank: 3 });

export const handle = { breadcrumb: () => <Breadcrumb name="pickers.title" /> };

export default PickersPage;
