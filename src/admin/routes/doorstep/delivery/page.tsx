import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Breadcrumb } from "../../../components/common/breadcrumb";
import { DeliveryOverview } from "../../../components/delivery/delivery-overview";

const DeliveryPage = () => <DeliveryOverview />;

export const config = defineRouteConfig({ label: "menu.delivery", translationNs: "doorstep", rank: 5.5 });

export const handle = { breadcrumb: () => <Breadcrumb name="delivery.title" /> };

export default DeliveryPage;
