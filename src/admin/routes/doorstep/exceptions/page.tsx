import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { ExceptionsSection } from "../../../components/exceptions/exceptions-section";

const ExceptionsPage = () => <ExceptionsSection />;

export const config = defineRouteConfig({ label: "menu.exceptions", translationNs: "doorstep", rank: 3 });

export const handle = { breadcrumb: () => <Breadcrumb name="exceptions.title" /> };

export default ExceptionsPage;
