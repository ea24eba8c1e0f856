import { defineRouteConfig } from "@medusajs/admin-sdk";
import { QueueSection } from "../../../components/care/queue-section";
import { Breadcrumb } from "../../../components/common/breadcrumb";

const CarePage = () => <QueueSection />;

export const config = defineRouteConfig({ label: "menu.care", translationNs: "doorstep", rank: 3.4 });

export const handle = { breadcrumb: () => <Breadcrumb name="care.title" /> };

export default CarePage;
